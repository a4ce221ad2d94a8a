export declare function unzip(file: string, folder: string, place: (name: string) => string | null): void
