import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { codeIdentity } from './codeIdentity.ts'

test('code and processor have the same names in every process', () => {
  const script = `import('${new URL('./codeIdentity.ts', import.meta.url)}').then(m => console.log(JSON.stringify(m.codeIdentity())))`
  expect(JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))).toEqual(codeIdentity())
  expect(codeIdentity()).toEqual({
    engine: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    sources: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    onnxruntime: expect.stringMatching(/^1\.\d+\.\d+$/),
    backend: 'onnxruntime-cpu',
    processor: expect.stringMatching(/^(x64|arm64)/),
  })
  expect(codeIdentity('webgpu').backend).toBe('onnxruntime-webgpu')
})
