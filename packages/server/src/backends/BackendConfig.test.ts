import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseBackend, readBackendsFile, readKey } from './BackendConfig.ts'
import { defaultTimeouts } from './http/createCaller.ts'

const folder = mkdtempSync(join(tmpdir(), 'openledger-backends-'))

test('a backend is described in one line as in a file', async () => {
  const line =
    'vllm=http://127.0.0.1:8000,model=base,adapters=/mnt/adapters,limit=64,rows=16,key-env=VLLM_KEY,tolerance=0.1'
  const described = {
    ...{ kind: 'vllm', url: 'http://127.0.0.1:8000', model: 'base', rows: 16, keyEnv: 'VLLM_KEY', tolerance: 0.1 },
    adapters: { dir: '/mnt/adapters', limit: 64 },
  }
  const file = join(folder, 'backends.json')
  writeFileSync(file, JSON.stringify({ local: false, backends: [described] }))
  const read = await readBackendsFile(file)
  expect(read).toEqual({ local: false, backends: [parseBackend(line)] })
  expect(read.backends[0]).toEqual({ ...described, timeouts: defaultTimeouts })
})

test.each([
  'http://127.0.0.1:8000',
  'vllm=',
  'vllm=ftp://127.0.0.1',
  'sglang=http://127.0.0.1',
  'vllm=http://127.0.0.1,color=red',
  'vllm=http://127.0.0.1,rows=many',
  'vllm=http://127.0.0.1,rows=0',
  'vllm=http://127.0.0.1,base=0x12',
  'vllm=http://127.0.0.1,limit=3',
])('%s is refused, and says where to read on', text => {
  expect(() => parseBackend(text)).toThrow(expect.objectContaining({ code: 'backends/config' }))
})

test('a key in an address is refused, and not repeated', () => {
  try {
    parseBackend('vllm=http://user:hunter2@127.0.0.1')
    expect.unreachable()
  } catch (error) {
    expect(JSON.stringify(error)).toContain('keyEnv')
    expect(JSON.stringify(error)).not.toContain('hunter2')
  }
})

test('keys come from the environment or a file', async () => {
  const keyFile = join(folder, 'key')
  writeFileSync(keyFile, 'secret\n')
  expect(await readKey({ keyFile })).toBe('secret')
  expect(await readKey({})).toBeUndefined()
  await expect(readKey({ keyEnv: 'OPENLEDGER_NO_SUCH_KEY' })).rejects.toMatchObject({ code: 'backends/config' })
  await expect(readKey({ keyFile: join(folder, 'none') })).rejects.toMatchObject({ code: 'backends/config' })
})
