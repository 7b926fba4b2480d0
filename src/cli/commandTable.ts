import type { Command } from "./command";
import { calcular } from "./commands/calcular";
import { cerrar } from "./commands/cerrar";
import { consolidado } from "./commands/consolidado";
import { explicar } from "./commands/explicar";
import { exportar } from "./commands/exportar";
import { ficha } from "./commands/ficha";
import { informe } from "./commands/informe";
import { laboratorio } from "./commands/laboratorio";
import { repartir } from "./commands/repartir";
import { reunir } from "./commands/reunir";
import { revisar } from "./commands/revisar";
import { seguimiento } from "./commands/seguimiento";
import { tablero } from "./commands/tablero";
import { verificar } from "./commands/verificar";

/** Every subcommand, in the order of the help. A new one is a file of `commands/` and a line here. */
export const commandTable: readonly Command[] = [
  calcular,
  revisar,
  explicar,
  laboratorio,
  informe,
  tablero,
  ficha,
  repartir,
  reunir,
  seguimiento,
  cerrar,
  verificar,
  consolidado,
  exportar,
];
