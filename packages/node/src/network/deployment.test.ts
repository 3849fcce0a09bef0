import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cloneRoot } from '../folder/DataFolder.ts'
import { programs } from './binaries.ts'
import { portsFrom } from './Network.ts'

const place = (name: string) => join(cloneRoot, 'docs', 'operations', name)
const unit = readFileSync(place('openledger-validator.service'), 'utf8')
const watchUnit = readFileSync(place('openledger-watch.service'), 'utf8')
const compose = parse(readFileSync(place('compose.yml'), 'utf8')) as {
  services: {
    validator: {
      command: string[]
      ports: string[]
      healthcheck: { test: string[] }
      secrets: string[]
      restart: string
    }
  }
  secrets: Record<string, unknown>
}
const { validator } = compose.services
const scratch = mkdtempSync(join(tmpdir(), 'openledger-units-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** What the command line says to these words, on a folder that holds nothing. */
function tried(words: string[]): string | undefined {
  const cli = join(cloneRoot, 'packages', 'node', 'bin', 'openledger.mjs')
  const { stdout } = spawnSync(process.execPath, [cli, ...words, '--json'], { encoding: 'utf8' })
  return (JSON.parse(stdout) as { error?: { code: string } }).error?.code
}

test('the unit starts a command that exists, with options that it knows', () => {
  const start = /^ExecStart=\S+ node (\S+) (.*)$/m.exec(unit)!
  expect(start[1]).toBe('packages/node/bin/openledger.mjs')
  const words = start[2]!.replace('/var/lib/openledger/validator', scratch).split(' ')
  expect(words.at(-1)).toMatch(/^\$\{CREDENTIALS_DIRECTORY\}\/passphrase$/)
  expect(tried(words)).toBe('node/no-network')
})

test('the unit of the watch starts a command that exists, with options that it knows', () => {
  const start = /^ExecStart=\S+ node (\S+) (.*)$/m.exec(watchUnit)!
  expect(start[1]).toBe('packages/node/bin/openledger.mjs')
  const words = start[2]!.replaceAll('/var/lib/openledger', scratch).split(' ')
  expect(words).toContain('--submit')
  expect(tried(words)).toBe('node/no-network')
})

const systemd = spawnSync('systemd-analyze', ['--version']).status === 0
if (!systemd) console.warn('SKIPPED: there is no systemd here to verify the unit.')
test.skipIf(!systemd)('systemd finds nothing wrong with the units', () => {
  const units = ['openledger-validator.service', 'openledger-watch.service']
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units.map(place)], { encoding: 'utf8' })
  // It looks at other units of this machine as well, and at whether the user is there.
  const ours = stderr.split('\n').filter(line => units.some(name => line.includes(name)))
  expect(ours).toEqual([])
  expect(status).toBe(0)
})

test('the container starts a command that exists, and its ports are those of a validator', () => {
  expect(tried(validator.command.map(word => (word === '/data' ? scratch : word)))).toBe('node/no-network')
  const ports = portsFrom(27_000)
  const published = validator.ports.map(text => text.split(':'))
  for (const parts of published) expect(parts.at(-1)).toBe(parts.at(-2))
  const reached = new Map(published.map(parts => [Number(parts.at(-1)), parts.length === 3 ? parts[0] : 'everybody']))
  expect([...reached.keys()].sort()).toEqual(
    Object.values(ports)
      .filter(port => port !== ports.engine)
      .sort(),
  )
  expect(reached.get(ports.peers)).toBe('everybody')
  for (const own of [ports.consensusMetrics, ports.executionMetrics, ports.bridgeMetrics, ports.health])
    expect(reached.get(own)).toBe('127.0.0.1')
  expect(validator.healthcheck.test.at(-1)).toBe(`http://127.0.0.1:${ports.health}/health`)
  expect(Object.keys(compose.secrets)).toEqual(validator.secrets)
  expect(validator.command).toContain(`/run/secrets/${validator.secrets[0]}`)
})

test('the image holds the programs at the versions that are tested', () => {
  const dockerfile = readFileSync(place('Dockerfile'), 'utf8')
  for (const { module, version } of Object.values(programs))
    expect(dockerfile).toContain(`go install ${module}@${version}`)
})
