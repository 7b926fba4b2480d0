import type { Attack } from "./attack";
import { bookAttacks } from "./bookAttacks";
import { callAttacks } from "./callAttacks";
import { carrierAttacks } from "./carrierAttacks";
import { characterAttacks } from "./characterAttacks";
import { containerAttacks } from "./containerAttacks";
import { damageAttacks } from "./damageAttacks";
import { matrixAttacks } from "./matrixAttacks";
import { textAttacks } from "./textAttacks";
import { wordAttacks } from "./wordAttacks";
import { zipAttacks } from "./zipAttacks";

/** All of them, in the order of their tests. */
export const attacks: readonly Attack[] = [
  ...containerAttacks,
  ...bookAttacks,
  ...matrixAttacks,
  ...damageAttacks,
  ...characterAttacks,
  ...callAttacks,
  ...textAttacks,
  ...wordAttacks,
  ...zipAttacks,
  ...carrierAttacks,
];
