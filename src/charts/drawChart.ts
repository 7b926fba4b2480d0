import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  ArcElement,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from "chart.js";
import type { ChartSpec } from "../engine/plan";
import { chartConfiguration, type ChartLook } from "./chartConfiguration";

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  DoughnutController,
  ArcElement,
  CategoryScale,
  LinearScale,
  Title,
  Legend,
  Tooltip,
);

/** Draws a chart of a plan on a canvas; gives back what takes it away. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, look: ChartLook): () => void {
  const chart = new Chart(canvas, chartConfiguration(spec, look));
  return () => chart.destroy();
}
