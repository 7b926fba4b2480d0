/** What we ask of Frictionless' library, which comes without types. */
declare module "datapackage" {
  export class Package {
    static load(descriptor: string, options: { readonly basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
    getResource(name: string): Resource;
  }

  export interface Resource {
    read(options: { readonly keyed?: true; readonly relations?: true }): Promise<Readonly<Record<string, unknown>>[]>;
    checkRelations(): Promise<boolean>;
  }
}
