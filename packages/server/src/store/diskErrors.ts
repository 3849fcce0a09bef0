import { BaseError } from '@openledger/base'

/** Turns what the file system says into what a person can act on; anything else passes unchanged. */
export function diskError(cause: unknown, facts: Record<string, string | number> = {}): unknown {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BaseError('The disk is full: nothing was kept of this write.', {
      code: 'store/disk-full',
      facts,
      hint: 'Free some space on the data folder’s disk, then send it again.',
      cause,
    })
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new BaseError('The data folder cannot be written.', {
      code: 'store/read-only',
      facts,
      hint: 'Give the node’s user the right to write there.',
      cause,
    })
  return cause
}
