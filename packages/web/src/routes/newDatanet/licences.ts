/** Licences that a new Datanet can take, by SPDX id, with what they mean for a contributor. */
export const licences = [
  { id: 'CC-BY-4.0', means: 'Anybody may use the records, also to earn, if the source is named.' },
  { id: 'CC-BY-SA-4.0', means: 'As CC-BY, and what is made from the records must carry the same licence.' },
  { id: 'CC0-1.0', means: 'No conditions at all: the records become everybody’s.' },
  { id: 'CC-BY-NC-4.0', means: 'Use with naming the source, but not to earn: no paid model can be trained on it.' },
  { id: 'ODC-By-1.0', means: 'For databases: use, change and share, if the source is named.' },
  { id: 'MIT', means: 'Mostly for code: nearly everything is allowed, the notice stays.' },
  { id: 'Apache-2.0', means: 'Mostly for code: as MIT, with a patent grant.' },
] as const
