import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { project, toolNode, toolScript } from '../setup/project.mjs'
import { runChild } from '../setup/run-child.mjs'
import { countPlaywright, countVitest } from './count-tests.mjs'

const reports = join(project, 'test-results')

const suites = [vitestSuite('unit'), vitestSuite('integration'), playwrightSuite('e2e')]

/** Runs every suite even when one fails; answers how many tests passed and failed in all. */
export async function runSuites(env) {
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  for (const suite of suites) {
    console.log(`\ntest     ${suite.name}`)
    rmSync(suite.report, { force: true })
    const code = await runChild(toolNode, suite.command, { cwd: project, env })
    const { passed, failed } = countSuite(suite, code)
    console.log(`test     ${suite.name}: ${passed} passed, ${failed} failed`)
    total.passed += passed
    total.failed += failed
  }
  return total
}

/** A suite that ended badly counts as one failure at least, also when its report names none or was never written. */
function countSuite(suite, code) {
  const report = existsSync(suite.report) ? JSON.parse(readFileSync(suite.report, 'utf8')) : null
  const { passed, failed } = report === null ? { passed: 0, failed: 0 } : suite.count(report)
  return { passed, failed: code === 0 && report !== null ? failed : Math.max(1, failed) }
}

function vitestSuite(name) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    report,
    command: [toolScript('vitest'), 'run', '--project', name, '--passWithNoTests', ...reporters],
    count: countVitest,
  }
}

function playwrightSuite(name) {
  return {
    name,
    report: join(reports, `${name}.json`),
    command: [toolScript('@playwright/test', 'playwright'), 'test'],
    count: countPlaywright,
  }
}
