/** What ISO/IEC 29500-2 (opc-contentTypes.xsd, opc-relationships.xsd) allows; `schemaTable.ts` says how to read it. */
export const PACKAGE_SCHEMA = `
<ct:Types> ct:Types
<rel:Relationships> rel:Relationships
ct:Types: (Default=Default Override=Override)*
ct:Default: @ Extension! ContentType!
ct:Override: @ ContentType! PartName!
rel:Relationships: Relationship=Relationship*
rel:Relationship: @ TargetMode Target! Type! Id!
`;
