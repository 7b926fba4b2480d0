import { addPart, addSolidFill, addStored, ChartPart, readSetting, writeSetting, type ChartStore } from "./chartPart";
import { addMethod, addProperty } from "../../wire/addMembers";
import { WireObject } from "../../wire/wireObject";
import { integerArgument, oneOf, textArgument } from "../arguments";

/** Excel.ChartFill. */
export class ChartFill extends ChartPart {
  static override readonly className = "ChartFill";
  static {
    addSolidFill(this);
  }
}

/** Excel.ChartLineFormat. */
export class ChartLineFormat extends ChartPart {
  static override readonly className = "ChartLineFormat";
  static {
    addStored(this, { color: "", lineStyle: "Continuous", weight: 1.5 });
    addMethod(this, "clear", (part) => writeSetting(part, "lineStyle", "None"));
  }
}

/** Excel.ChartBorder. */
export class ChartBorder extends ChartPart {
  static override readonly className = "ChartBorder";
  static {
    addStored(this, { color: "", lineStyle: "Automatic", weight: 0.75 });
    addMethod(this, "clear", (part) => writeSetting(part, "lineStyle", "None"));
  }
}

/** Excel.ChartFont. */
export class ChartFont extends ChartPart {
  static override readonly className = "ChartFont";
  static {
    addStored(this, { bold: false, color: "#595959", italic: false, name: "Calibri", size: 10, underline: "None" });
  }
}

/** Excel.ChartTitleFormat. */
export class ChartTitleFormat extends ChartPart {
  static override readonly className: string = "ChartTitleFormat";
  static override readonly navigation = ["fill", "font", "border"];
  static {
    addPart(this, "fill", ChartFill);
    addPart(this, "font", ChartFont);
    addPart(this, "border", ChartBorder);
  }
}

/** Excel.ChartAxisTitleFormat, ChartLegendFormat, ChartDataLabelFormat and ChartAreaFormat have the same parts. */
export class ChartAxisTitleFormat extends ChartTitleFormat {
  static override readonly className = "ChartAxisTitleFormat";
}

export class ChartLegendFormat extends ChartTitleFormat {
  static override readonly className = "ChartLegendFormat";
}

export class ChartDataLabelFormat extends ChartTitleFormat {
  static override readonly className = "ChartDataLabelFormat";
}

export class ChartAreaFormat extends ChartTitleFormat {
  static override readonly className = "ChartAreaFormat";
}

/** Excel.ChartTitle. */
export class ChartTitle extends ChartPart {
  static override readonly className = "ChartTitle";
  static override readonly navigation = ["format"];
  static {
    addStored(this, { text: "", visible: true, horizontalAlignment: "Center", verticalAlignment: "Top", position: "Top" });
    addPart(this, "format", ChartTitleFormat);
  }
}

/** Excel.ChartLegend. */
export class ChartLegend extends ChartPart {
  static override readonly className = "ChartLegend";
  static override readonly navigation = ["format", "legendEntries"];

  get legendEntries() {
    return new ChartLegendEntryCollection(this.store);
  }

  static {
    addStored(this, { visible: true, position: "Right" });
    addPart(this, "format", ChartLegendFormat);
  }
}

/** Excel.ChartLegendEntryCollection. */
export class ChartLegendEntryCollection extends WireObject {
  static override readonly className = "ChartLegendEntryCollection";
  readonly store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.store = store;
  }

  getItemAt(index: unknown) {
    return new ChartLegendEntry(this.store, `legend.legendEntries.${integerArgument(index)}`);
  }
}

/** Excel.ChartLegendEntry: the entry of one series. */
export class ChartLegendEntry extends ChartPart {
  static override readonly className = "ChartLegendEntry";
  static {
    addStored(this, { visible: true });
  }
}

/** Excel.ChartDataLabels. */
export class ChartDataLabels extends ChartPart {
  static override readonly className = "ChartDataLabels";
  static override readonly navigation = ["format"];
  static {
    addStored(this, { position: "OutsideEnd", separator: "; ", numberFormat: "General" });
    addPart(this, "format", ChartDataLabelFormat);
  }
}

/** Excel.ChartAxisTitle. */
export class ChartAxisTitle extends ChartPart {
  static override readonly className = "ChartAxisTitle";
  static override readonly navigation = ["format"];
  static {
    addStored(this, { visible: true });
    addProperty(
      this,
      "text",
      (part) => readSetting(part, "text", ""),
      (part, text) => writeSetting(part, "text", textArgument(text)),
    );
    addPart(this, "format", ChartAxisTitleFormat);
  }
}

/** Excel.ChartAxisFormat. */
export class ChartAxisFormat extends ChartPart {
  static override readonly className = "ChartAxisFormat";
  static override readonly navigation = ["font", "line", "fill"];
  static {
    addPart(this, "font", ChartFont);
    addPart(this, "line", ChartLineFormat);
    addPart(this, "fill", ChartFill);
  }
}

/** Excel.ChartAxis; the limits and units are automatic until set. */
export class ChartAxis extends ChartPart {
  static override readonly className = "ChartAxis";
  static override readonly navigation = ["title", "format"];
  static {
    addStored(this, {
      maximum: null,
      minimum: null,
      visible: true,
      reversePlotOrder: false,
      numberFormat: "General",
      offset: 100,
      position: "Automatic",
    });
    addPart(this, "title", ChartAxisTitle);
    addPart(this, "format", ChartAxisFormat);
  }
}

/** Excel.ChartAxes. */
export class ChartAxes extends ChartPart {
  static override readonly className = "ChartAxes";
  static override readonly navigation = ["categoryAxis", "valueAxis"];

  get categoryAxis() {
    return new ChartAxis(this.store, "categoryAxis");
  }

  get valueAxis() {
    return new ChartAxis(this.store, "valueAxis");
  }

  getItem(type: unknown, group: unknown = "Primary") {
    const axis = oneOf(["Category", "Value"], type) === "Category" ? "categoryAxis" : "valueAxis";
    return new ChartAxis(this.store, oneOf(["Primary", "Secondary"], group ?? "Primary") === "Primary" ? axis : `secondary.${axis}`);
  }
}
