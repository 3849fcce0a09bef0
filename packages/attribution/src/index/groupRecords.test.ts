import { describe, expect, it } from 'vitest'
import { groupRecords } from './groupRecords.ts'

describe('groupRecords', () => {
  it('leaves records single where they fit, numbered by contributor', () => {
    expect(groupRecords({ owners: [1, 0, 1], room: 3 })).toEqual(Int32Array.of(1, 0, 2))
  })

  it('makes equal runs within a contributor where they do not', () => {
    expect(groupRecords({ owners: [0, 0, 0, 1, 0, 1], room: 3 })).toEqual(Int32Array.of(0, 0, 1, 2, 1, 2))
  })

  it('tells no records apart where there is no room for a group each', () => {
    expect(groupRecords({ owners: [0, 1, 2], room: 2 })).toEqual(Int32Array.of(-1, -1, -1))
  })
})
