import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routeTree } from './router.tsx'
import { places } from './shell/places.ts'

const src = new URL('.', import.meta.url)
const paths = new Set(
  (routeTree.children as unknown as { fullPath: string; path: string }[]).map(({ path }) =>
    `/${path}`.replace('//', '/'),
  ),
)

test('every place of the rail is a screen, and there are at most seven', () => {
  expect(places.length).toBeLessThanOrEqual(7)
  for (const { to } of places) expect(paths).toContain(to)
})

test('every link in the sources leads to a screen', () => {
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.tsx'))
  const links = sources.flatMap(name =>
    [...readFileSync(new URL(name, src), 'utf8').matchAll(/\bto(?:=|: )["'](\/[^"']*)["']/g)].map(match => match[1]!),
  )
  expect(links.length).toBeGreaterThan(20)
  for (const link of links) expect(paths).toContain(link)
})

test('every screen loads and is a component', async () => {
  const screens = readdirSync(new URL('routes/', src), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('Page.tsx'),
  )
  expect(screens.length).toBeGreaterThanOrEqual(15)
  for (const name of screens) {
    const component = /([A-Za-z]+)\.tsx$/.exec(name)![1]!
    const module = (await import(new URL(`routes/${name}`, src).href)) as Record<string, unknown>
    expect(module[component], name).toBeTypeOf('function')
  }
})
