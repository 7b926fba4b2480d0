import { usePane } from "../state/PaneContext";
import { Working } from "./Working";

/** Long work is told where it was asked for, with its «Cancelar»: Hallazgos, Explicar, Informe and Seguimiento write too. */
export function SlowWork() {
  const { task } = usePane().state;
  if (task.kind !== "writing" || !task.progress?.isSlow) return null;
  return <Working title={task.title} progress={task.progress} cancelling={task.cancelling} />;
}
