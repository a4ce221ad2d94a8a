export const manifestInputs = {}
export type ManifestOutputs = {}
export type ManifestApi = {}
