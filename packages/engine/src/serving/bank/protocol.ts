import type { ModelCard } from '../../model/Model.ts'
import type { Failure } from '../../worker/Failure.ts'
import type { AdapterSource } from '../AdapterBank.ts'
import type { PackedAdapter } from '../PackedAdapter.ts'

/** What a thread of the bank does: by name, what it is asked and what it answers. */
export type BankTasks = {
  /** `memory`: of the file's size, where there is some to read it into. */
  read: { asked: { digest: string; memory?: SharedArrayBuffer | undefined }; answer: PackedAdapter }
  ingest: { asked: { source: AdapterSource }; answer: { digest: string; bytes: number } }
}
export type BankTask = keyof BankTasks

/** What such a thread knows from its start: the bank's folder and the base model. */
export type BankPlace = { dir: string; model: Pick<ModelCard, 'dir' | 'config' | 'digest'> }

export type BankRequest =
  | { [Task in BankTask]: { id: number; task: Task } & BankTasks[Task]['asked'] }[BankTask]
  | 'close'
export type BankReply = { id: number } & ({ answer: BankTasks[BankTask]['answer'] } | { failure: Failure })
