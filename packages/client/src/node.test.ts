import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRecordsFile } from './node.ts'
import { prepareBatch } from './records/prepareBatch.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openledger-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('openRecordsFile', () => {
  it('opens a file that becomes a batch', async () => {
    const path = join(folder, 'play.txt')
    await writeFile(path, 'One\n\nTwo\n')
    const opened = await openRecordsFile(path)
    expect(opened.format).toBe('text')
    expect(await prepareBatch(opened)).toMatchObject({ count: 2, preview: [{ text: 'One' }, { text: 'Two' }] })
  })

  it('refuses what is too large, empty or no file, before it reads', async () => {
    const large = join(folder, 'large.jsonl')
    await writeFile(large, '')
    await expect(openRecordsFile(large)).rejects.toMatchObject({ code: 'client/empty-file' })
    // A sparse file: 2 GB by its size, nothing on disk.
    await truncate(large, 2 * 1024 ** 3)
    await expect(openRecordsFile(large)).rejects.toMatchObject({ code: 'client/file-too-large' })
    await expect(openRecordsFile(folder)).rejects.toMatchObject({ code: 'client/no-such-file' })
    await expect(openRecordsFile(join(folder, 'absent'))).rejects.toMatchObject({
      code: 'client/no-such-file',
      facts: { reason: 'ENOENT' },
    })
  })
})
