import type { Serving } from '@openledger/client'
import { Card, Facts, Section } from '../../components/Page.tsx'
import { Term } from '../../components/Term.tsx'
import { markColour, percent } from '../../components/Weight.tsx'
import { bytesOf } from './figures.ts'
import { Meter } from './Meter.tsx'

type Engine = NonNullable<Serving['engine']>

/** Memory and adapters of the engine. */
export function EngineCards({ engine }: { engine: Engine }) {
  return (
    <div className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
      <Memory engine={engine} />
      <Adapters engine={engine} />
    </div>
  )
}

function Memory({ engine: { memory, prefixes, tokens, preemptions } }: { engine: Engine }) {
  const taken = memory.keysValues + memory.adapters
  const read = tokens.prefilled + tokens.reused
  return (
    <Section title="Memory" aside={`${bytesOf(memory.budget)} for all of it`}>
      <Card className="space-y-5 px-5 py-5">
        <Meter
          label="Memory"
          of={memory.budget}
          parts={[
            {
              ...{ name: 'keys and values', value: memory.keysValues, colour: markColour(0) },
              text: bytesOf(memory.keysValues),
            },
            { name: 'adapters', value: memory.adapters, text: bytesOf(memory.adapters), colour: markColour(1) },
          ]}
          free={`${bytesOf(Math.max(0, memory.budget - taken))} free`}
        />
        <Facts
          facts={[
            [
              <Term key="cache">Prefix cache</Term>,
              prefixes.looked === 0 ? '–' : `${percent(prefixes.hit / prefixes.looked)} hit`,
            ],
            ['Prompt tokens saved', read === 0 ? '–' : percent(tokens.reused / read)],
            ['Pages kept', prefixes.pages.toLocaleString('en')],
            ['Gave way', preemptions.toLocaleString('en')],
          ]}
        />
      </Card>
    </Section>
  )
}

function Adapters({ engine: { adapters } }: { engine: Engine }) {
  const count = (value: number) => value.toLocaleString('en')
  return (
    <Section title="Adapters" aside={`${count(adapters.registered)} known`}>
      <Card className="space-y-5 px-5 py-5">
        <Meter
          label="Adapters"
          of={Math.max(1, adapters.registered, adapters.resident, adapters.running)}
          parts={[
            { name: 'answering', value: adapters.running, text: count(adapters.running), colour: markColour(0) },
            {
              ...{ name: 'ready in memory', colour: markColour(1) },
              value: Math.max(0, adapters.resident - adapters.running),
              text: count(Math.max(0, adapters.resident - adapters.running)),
            },
          ]}
          free={`${count(Math.max(0, adapters.registered - adapters.resident))} on disk`}
        />
        <Facts
          facts={[
            [<Term key="resident">Resident</Term>, count(adapters.resident)],
            ['Pinned', count(adapters.pinned)],
            ['Read from disk', count(adapters.loads)],
            ['Let go', count(adapters.evictions)],
            ...(adapters.failures > 0
              ? [
                  [
                    'Damaged',
                    <span key="failures" className="text-danger">
                      {count(adapters.failures)}
                    </span>,
                  ] as [string, React.ReactNode],
                ]
              : []),
          ]}
        />
      </Card>
    </Section>
  )
}
