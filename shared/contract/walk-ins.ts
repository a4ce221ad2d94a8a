export const walkInInputs = {}
export type WalkInOutputs = {}
export type WalkInApi = {}
