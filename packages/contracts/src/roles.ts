/** Roles of the AccessManager. 0 is its own ADMIN, which grants the others. */
export const roles = {
  admin: 0n,
  governor: 1n,
  guardian: 2n,
  proposer: 3n,
  disputes: 4n,
} as const
