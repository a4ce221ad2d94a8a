import { alerts } from './alerts.ts'
import { app } from './app.ts'
import { badgeDesign } from './badge-design.ts'
import { badgePrinting } from './badge-printing.ts'
import { desk } from './desk.ts'
import { failures } from './failures.ts'
import { firstRun } from './first-run.ts'
import { groups } from './groups.ts'
import { handedCodes } from './handed-codes.ts'
import { imports } from './imports.ts'
import { items } from './items.ts'
import { main } from './main.ts'
import { officers } from './officers.ts'
import { paperContents } from './paper-contents.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { personalData } from './personal-data.ts'
import { questions } from './questions.ts'
import { reports } from './reports.ts'
import { scanning } from './scanning.ts'
import { selfService } from './self-service.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { sharingCodes } from './sharing-codes.ts'
import { sync } from './sync.ts'
import { verdict } from './verdict.ts'
import { walkIn } from './walk-in.ts'

export const id = {
  alerts,
  app,
  badgeDesign,
  badgePrinting,
  desk,
  failures,
  firstRun,
  groups,
  handedCodes,
  imports,
  items,
  main,
  officers,
  paperContents,
  papers,
  people,
  person,
  personalData,
  questions,
  reports,
  scanning,
  selfService,
  sessions,
  settings,
  sharingCodes,
  sync,
  verdict,
  walkIn,
}
