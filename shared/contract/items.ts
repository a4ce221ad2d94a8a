export const itemInputs = {}
export type ItemOutputs = {}
export type ItemApi = {}
