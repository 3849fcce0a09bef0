/**
 * The highest access price that there is, more than all OPEN: the data of such a Datanet is its curator's own. It is
 * shown to nobody else, and nobody else trains on it here.
 */
export const notForSale = (1n << 96n) - 1n
