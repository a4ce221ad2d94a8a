import { alerts } from './alerts.ts'
import { groups } from './groups.ts'
import { questions } from './questions.ts'
import { app } from './app.ts'
import { desk } from './desk.ts'
import { failures } from './failures.ts'
import { firstRun } from './first-run.ts'
import { items } from './items.ts'
import { main } from './main.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { scanning } from './scanning.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { sync } from './sync.ts'
import { verdict } from './verdict.ts'
import { walkIn } from './walk-in.ts'

export const id = {
  questions,
  groups,
  alerts,
  app,
  desk,
  failures,
  firstRun,
  items,
  main,
  people,
  person,
  scanning,
  sessions,
  settings,
  sync,
  verdict,
  walkIn,
}
