import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from 'citty'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dataFolder } from '../../folder/DataFolder.ts'
import { up } from './up.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'openledger-up-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(data, { recursive: true, force: true })
})
const run = (...args: string[]) => runCommand(up, { rawArgs: ['--data', data, '--port', '0', ...args] })

test('a precision or a device that there is not is refused before anything is made', async () => {
  for (const [option, given, known] of [
    ['--weights', 'int2', 'float32, int8, int4'],
    ['--weights', '', 'float32, int8, int4'],
    ['--device', 'cuda', 'cpu, webgpu'],
  ] as const)
    await expect(run(option, given)).rejects.toMatchObject({ code: 'node/bad-argument', facts: { given, known } })
  expect(existsSync(dataFolder(data).genesis)).toBe(false)
})

test('a GPU that WebGPU cannot open is told before a chain is made or a model read', async ({ skip }) => {
  skip(process.platform !== 'linux', 'drivers cannot be hidden here')
  vi.stubEnv('VK_DRIVER_FILES', '/nowhere.json')
  vi.stubEnv('VK_ICD_FILENAMES', '/nowhere.json')
  await expect(run('--device', 'webgpu', '--base', join(data, 'no-such-model'))).rejects.toMatchObject({
    code: 'tensor/no-gpu',
  })
  expect(existsSync(dataFolder(data).genesis)).toBe(false)
})
