import { createRng, type Rng } from '@openledger/base'
import {
  add,
  constant,
  createGraph,
  createSession,
  type Graph,
  gather,
  input,
  matmul,
  multiply,
  output,
  relu,
  type Session,
  scale,
  slice,
  softmax,
  subtract,
  sum,
  type Value,
} from '@openledger/tensor'
import { classes, type Digits, pixelsOf } from './readMnist.ts'

/** A classifier of layers with ReLU between; `widths` runs from pixels to classes, so logistic regression is [784, 10]. */
export type Architecture = {
  widths: readonly number[]
  batch: number
  epochs: number
  learningRate: number
  momentum: number
  /** Share of hidden units left out of a step. */
  dropout: number
}

/** Weights `[in, out]` and biases `[out]`, layer by layer. */
export type Network = { weights: Float32Array[]; biases: Float32Array[] }

export type Trainer = {
  /** Trains on some rows of the training set; `keepAt` are epochs after which the network is kept, the last one always. */
  train: (options: { rows: readonly number[]; seed: string | number; keepAt?: readonly number[] }) => Promise<Network[]>
  /** Cross-entropy of each test picture, nats. */
  losses: (network: Network) => Promise<Float64Array>
  close: () => Promise<void>
}

/**
 * Plain SGD with momentum as PyTorch has it (v ← m·v + g, w ← w − lr·v), weights and biases drawn uniformly from
 * ±1/√in, mean cross-entropy of a batch, a last batch that may be short, dropout scaled by 1/(1 − p). One epoch is one
 * graph in ONNX Runtime: its steps one after the other, the training set a constant.
 *
 * Init, order and dropout all come from `seed`.
 */
export async function createTrainer({
  architecture,
  train,
  test,
}: {
  architecture: Architecture
  train: Digits
  test: Digits
}): Promise<Trainer> {
  const { widths, batch, epochs, learningRate, momentum, dropout } = architecture
  const labels = new Float32Array(train.labels.length * classes)
  for (const [i, label] of train.labels.entries()) labels[i * classes + label] = 1
  const epochsOf = new Map<number, Promise<Session>>()
  const epochOf = (steps: number) => {
    let session = epochsOf.get(steps)
    if (!session) {
      session = createSession({ graph: epochGraph({ architecture, train, labels, steps }) })
      epochsOf.set(steps, session)
    }
    return session
  }
  const tested = await createSession({ graph: testGraph({ widths, test }) })
  const hidden = widths.slice(1, -1)

  return {
    async train({ rows, seed, keepAt = [] }) {
      const rng = createRng(`train ${seed}`)
      const steps = Math.ceil(rows.length / batch)
      const session = await epochOf(steps)
      const state: Record<string, Float32Array> = {}
      for (let l = 0; l + 1 < widths.length; l++) {
        const bound = 1 / Math.sqrt(widths[l]!)
        const uniform = (length: number) => Float32Array.from({ length }, () => (2 * rng.float() - 1) * bound)
        state[`w${l}`] = uniform(widths[l]! * widths[l + 1]!)
        state[`b${l}`] = uniform(widths[l + 1]!)
        if (momentum === 0) continue
        state[`vw${l}`] = new Float32Array(widths[l]! * widths[l + 1]!)
        state[`vb${l}`] = new Float32Array(widths[l + 1]!)
      }
      const kept: Network[] = []
      for (let epoch = 1; epoch <= epochs; epoch++) {
        const order = rng.shuffle(rows)
        const places = new BigInt64Array(steps * batch)
        const shares = new Float32Array(steps * batch)
        for (let at = 0; at < order.length; at++) {
          places[at] = BigInt(order[at]!)
          shares[at] = 1 / Math.min(batch, order.length - Math.floor(at / batch) * batch)
        }
        const masks =
          dropout > 0 ? hidden.map((width, l) => [`mask${l}`, keepMask(rng, steps * batch * width, dropout)]) : []
        const results = await session.run({ ...state, places, shares, ...Object.fromEntries(masks) })
        for (const name of Object.keys(state)) state[name] = results[`${name}.next`] as Float32Array
        if (epoch === epochs || keepAt.includes(epoch)) {
          kept.push({
            weights: hidden.concat(classes).map((_, l) => state[`w${l}`]!.slice()),
            biases: hidden.concat(classes).map((_, l) => state[`b${l}`]!.slice()),
          })
        }
      }
      return kept
    },
    async losses({ weights, biases }) {
      const feeds = Object.fromEntries([
        ...weights.map((w, l) => [`w${l}`, w] as const),
        ...biases.map((b, l) => [`b${l}`, b] as const),
      ])
      const { logits } = (await tested.run(feeds)) as { logits: Float32Array }
      return Float64Array.from(test.labels, (label, i) => {
        const row = logits.subarray(i * classes, (i + 1) * classes)
        const most = Math.max(...row)
        return most + Math.log(row.reduce((total, z) => total + Math.exp(z - most), 0)) - row[label]!
      })
    },
    async close() {
      await tested.release()
      for (const session of epochsOf.values()) await (await session).release()
    },
  }

  /** The graph of one epoch: state in, state out. */
  function epochGraph({
    train,
    labels,
    steps,
  }: {
    architecture: Architecture
    train: Digits
    labels: Float32Array
    steps: number
  }): Graph {
    const graph = createGraph()
    const places = input(graph, 'places', [steps * batch], 'int64')
    const x = gather(constant(graph, train.pixels, [train.labels.length, pixelsOf], 'float32'), places)
    const y = gather(constant(graph, labels, [train.labels.length, classes], 'float32'), places)
    const shares = input(graph, 'shares', [steps * batch, 1])
    const masks = dropout > 0 ? hidden.map((width, l) => input(graph, `mask${l}`, [steps * batch, width])) : []
    const names = widths.slice(1).flatMap((_, l) => [`w${l}`, `b${l}`])
    const shapeOf = (name: string) => {
      const l = Number(name.slice(1))
      return name.startsWith('w') ? [widths[l]!, widths[l + 1]!] : [widths[l + 1]!]
    }
    const now = new Map<string, Value>(names.map(name => [name, input(graph, name, shapeOf(name))]))
    const speed = new Map<string, Value>(
      momentum > 0 ? names.map(name => [name, input(graph, `v${name}`, shapeOf(name))]) : [],
    )
    const ofStep = (value: Value, step: number) => slice(value, 0, step * batch, (step + 1) * batch)
    for (let step = 0; step < steps; step++) {
      const inputs = [ofStep(x, step)]
      const open: Value[] = []
      for (const [l] of hidden.entries()) {
        const z = relu(add(matmul(inputs[l]!, now.get(`w${l}`)!), now.get(`b${l}`)!))
        const gate = masks[l] && ofStep(masks[l], step)
        inputs.push(gate ? multiply(z, gate) : z)
        open.push(z)
      }
      const last = hidden.length
      const p = softmax(add(matmul(inputs[last]!, now.get(`w${last}`)!), now.get(`b${last}`)!))
      let delta = multiply(subtract(p, ofStep(y, step)), ofStep(shares, step))
      const gradients = new Map<string, Value>()
      for (let l = last; l >= 0; l--) {
        gradients.set(`w${l}`, matmul(inputs[l]!, delta, { transposeA: true }))
        gradients.set(`b${l}`, sum(delta, [0]))
        if (l === 0) break
        const back = matmul(delta, now.get(`w${l}`)!, { transposeB: true })
        // Where the unit was open, with dropout's factor: the mask holds both.
        const gate = masks[l - 1] && ofStep(masks[l - 1]!, step)
        delta = throughRelu(gate ? multiply(back, gate) : back, open[l - 1]!)
      }
      for (const name of names) {
        const v = speed.get(name)
        const moved = v ? add(scale(v, momentum), gradients.get(name)!) : gradients.get(name)!
        if (v) speed.set(name, moved)
        now.set(name, subtract(now.get(name)!, scale(moved, learningRate)))
      }
    }
    for (const name of names) {
      output(now.get(name)!, `${name}.next`)
      const v = speed.get(name)
      if (v) output(v, `v${name}.next`)
    }
    return graph
  }
}

/** g where the unit was open, 0 elsewhere: relu's own derivative, by its registered product. */
function throughRelu(g: Value, opened: Value): Value {
  return opened.vjp!(g, [true])[0]!
}

function testGraph({ widths, test }: { widths: readonly number[]; test: Digits }): Graph {
  const graph = createGraph()
  let x = constant(graph, test.pixels, [test.labels.length, pixelsOf], 'float32')
  for (let l = 0; l + 1 < widths.length; l++) {
    const z = add(
      matmul(x, input(graph, `w${l}`, [widths[l]!, widths[l + 1]!])),
      input(graph, `b${l}`, [widths[l + 1]!]),
    )
    x = l + 2 < widths.length ? relu(z) : z
  }
  output(x, 'logits')
  return graph
}

/** 0 with probability `share`, else 1/(1 − share); sixteen random bits each. */
function keepMask(rng: Rng, length: number, share: number): Float32Array {
  const mask = new Float32Array(length)
  const bound = Math.round(share * 65_536)
  const kept = 1 / (1 - share)
  for (let i = 0; i < length; i += 2) {
    const draw = rng.uint32()
    if ((draw & 0xffff) >= bound) mask[i] = kept
    if (i + 1 < length && draw >>> 16 >= bound) mask[i + 1] = kept
  }
  return mask
}
