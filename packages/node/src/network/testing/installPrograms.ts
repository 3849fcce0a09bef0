import { ensureProgram, type Program, programs } from '../binaries.ts'

/** Finds or installs what the tests of this folder run, and tells them by COMETBFT and GETH; they skip without. */
export async function setup(): Promise<void> {
  for (const program of Object.keys(programs) as Program[]) {
    try {
      process.env[programs[program].env] = await ensureProgram(program, console.log)
    } catch (error) {
      console.warn(`${program} cannot be had: ${JSON.stringify((error as { facts?: unknown }).facts)}`)
    }
  }
}
