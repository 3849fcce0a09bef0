import { pullModel } from '@openledger/engine/hub'
import { command } from '../command.ts'

export const modelPull = command({
  name: 'pull',
  about: 'Load a base model from a hub to this machine, to run a node on it',
  args: {
    name: { type: 'positional', description: 'OWNER/NAME on the hub', required: true },
    revision: { type: 'string', description: 'Branch, tag or commit', default: 'main', valueHint: 'name' },
    cache: {
      type: 'string',
      description: 'Folder to keep models in (or OPENLEDGER_MODELS; default: ~/.cache/openledger)',
      valueHint: 'folder',
    },
  },
  run: async ({ args, terminal }) => {
    const progress = terminal.progress(`Loading ${args.name}`)
    try {
      const pulled = await pullModel({
        model: args.name,
        revision: args.revision,
        cache: args.cache,
        onProgress: ({ file, done, total }) => progress.update(done, total, file),
      })
      progress.end(pulled.bytes > 0 ? 'Loaded and checked.' : 'Already here.')
      terminal.result(pulled, () =>
        [
          `${pulled.model} at ${pulled.commit}`,
          `  folder  ${pulled.dir}`,
          `  next    openledger up --base ${pulled.dir}`,
        ].join('\n'),
      )
      return undefined
    } catch (error) {
      progress.fail('Not loaded.')
      throw error
    }
  },
})
