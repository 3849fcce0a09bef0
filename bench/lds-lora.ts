/**
 * How true is attribution: the linear datamodelling score (LDS) against retrainings of a LoRA fine-tune, at record and at
 * contributor level. Our engine loads the base, repeats the recipe and scores the queries. Beside it all other methods,
 * the fixture's published peers, the trivial baselines and the ceiling.
 *
 * `LDS_FIXTURE` is the problem's folder (default ../shared/fixtures/lds-a; `bench/problems` draws others).
 */
import path from 'node:path'
import { readLdsFixture } from '@openledger/attribution/testing'
import { judgeMethods } from './problems/judgeMethods.ts'

const folder = process.env.LDS_FIXTURE ?? path.join(import.meta.dirname, '../../shared/fixtures/lds-a')
await judgeMethods({ name: 'lds-lora', folder, fixture: readLdsFixture(folder) })
