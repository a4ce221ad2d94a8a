/** Runs a command of package.json: its number becomes the exit code, and a failed step shows what to do, not a stack. */
export async function launch(run) {
  try {
    process.exitCode = await run(process.argv.slice(2))
  } catch (error) {
    console.error(error.isSetupFailure ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
