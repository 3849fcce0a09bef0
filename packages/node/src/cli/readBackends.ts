import { type BackendsConfig, parseBackend, readBackendsFile } from '@openledger/server'

/**
 * The servers that a node is told of: those of a file, and those described one by one with spaces between.
 *
 * @throws backends/config
 */
export async function readBackends({ file, described = '' }: readBackends.Options): Promise<BackendsConfig> {
  const { local, backends } = file === undefined ? { local: true, backends: [] } : await readBackendsFile(file)
  const more = described.split(/\s+/).filter(text => text !== '')
  return { local, backends: [...backends, ...more.map(parseBackend)] }
}

export declare namespace readBackends {
  type Options = { file: string | undefined; described: string | undefined }
}
