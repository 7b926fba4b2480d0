import { Button, Spinner, makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, useRef, useEffect, useMemo, type RefObject } from "react";
import type { TableSight } from "../engine/reader/matrix";
import { paneTexts } from "../engine/words/pane/paneTexts";
import { ProgressPanel } from "./panels/progress/ProgressPanel";
import { Footer } from "./shell/Footer";
import { Notices } from "./shell/Notices";
import { PaneHeader } from "./shell/PaneHeader";
import { PaneTabs, panelId, tabId } from "./shell/PaneTabs";
import { usePane } from "./state/PaneContext";
import type { Book, Page, PaneState, Task } from "./state/paneState";
import { ChooseMatrix } from "./states/ChooseMatrix";
import { Loading } from "./states/Loading";
import { Pointing } from "./states/Pointing";
import { Unreadable } from "./states/Unreadable";
import { SlowWork } from "./states/SlowWork";
import { Working } from "./states/Working";

/** When a preview or a page closes, the keyboard goes on from where it was opened, not from the top of the document. */
function useReturnFocus({ task, page, tab }: PaneState, main: RefObject<HTMLElement | null>): void {
  const before = useRef({ task: task.kind, page });
  useEffect(() => {
    const was = before.current;
    before.current = { task: task.kind, page };
    const isShown = (kind: Task["kind"]): boolean => kind === "preview" || kind === "planned" || kind === "undoSeen" || kind === "writing";
    const closedPreview = isShown(was.task) && !isShown(task.kind);
    const closedPage = was.page !== undefined && page === undefined;
    if (closedPreview) main.current?.querySelector<HTMLElement>("footer button:last-of-type")?.focus();
    else if (closedPage) document.getElementById(`tab-${tab}`)?.focus();
  }, [task.kind, page, tab, main]);
}

const FindingsPanel = lazy(() => import("./panels/findings/FindingsPanel"));
const ExplainPanel = lazy(() => import("./panels/explain/ExplainPanel"));
const InformePanel = lazy(() => import("./panels/InformePanel"));
const ColumnsPanel = lazy(() => import("./panels/columns/ColumnsPanel"));
const NarrativePanel = lazy(() => import("./panels/narrative/NarrativePanel"));
const NoMatrix = lazy(() => import("./states/NoMatrix"));
const GatherPage = lazy(() => import("./panels/followup/GatherPage"));
const SendOutPage = lazy(() => import("./panels/followup/SendOutPage"));
const FollowUpPanel = lazy(() => import("./panels/followup/FollowUpPanel"));
const PlannedPanel = lazy(() => import("./panels/followup/PlannedPanel"));
const PreviewPanel = lazy(() => import("./panels/progress/PreviewPanel"));
const UndoPanel = lazy(() => import("./panels/undo/UndoPanel"));
const RulesPanel = lazy(() => import("./panels/rules/RulesPanel"));

/** The whole pane: header, then what the state of the workbook asks for. */
export function Pane() {
  const styles = useStyles();
  const { state } = usePane();
  const { book, task } = state;
  const main = useRef<HTMLElement>(null);
  useReturnFocus(state, main);
  const isOverAll = task.kind === "undoSeen" || task.kind === "planned";
  const isOverTabs = book.kind !== "ready" || task.kind === "pointing";
  return (
    <div className={styles.pane}>
      <PaneHeader />
      <main className={styles.main} ref={main}>
        {!isOverTabs && state.page === undefined && !isOverAll && <PaneTabs />}
        <Notices />
        {isOverAll ? (
          <Suspense fallback={<LoadingPanel />}>
            {task.kind === "undoSeen" ? <UndoPanel sight={task.sight} /> : <PlannedPanel planned={task.planned} />}
          </Suspense>
        ) : isOverTabs ? (
          <StateView book={book} />
        ) : (
          <ReadyView book={book} />
        )}
      </main>
    </div>
  );
}

/** What stands in the pane while there are no figures. */
function StateView({ book }: { readonly book: Book }) {
  const { state } = usePane();
  if (state.task.kind === "pointing") return <Pointing failed={state.task.failed} at={state.task.at} />;
  if (state.task.kind === "writing")
    return <Working title={state.task.title} progress={state.task.progress} cancelling={state.task.cancelling} />;
  switch (book.kind) {
    case "reading":
      return <Loading progress={book.progress} />;
    case "unreadable":
      return <Unreadable problem={book.problem} />;
    case "noMatrix":
      if (state.page === "columns" && book.nearMiss?.table) return <SightColumns sight={book.nearMiss.table} />;
      return (
        <Suspense fallback={<LoadingPanel />}>
          <NoMatrix nearMiss={book.nearMiss} isEmpty={book.isEmpty} />
        </Suspense>
      );
    case "choosing":
      return <ChooseMatrix matrices={book.matrices} />;
    case "ready":
      return null;
  }
}

/** The columns of a table that is no matrix until they are told. */
function SightColumns({ sight }: { readonly sight: TableSight }) {
  const of = useMemo(() => ({ sight }), [sight]);
  return (
    <Suspense fallback={<LoadingPanel />}>
      <ColumnsPanel of={of} />
    </Suspense>
  );
}

type ReadyBook = Extract<Book, { kind: "ready" }>;

function ReadyView({ book }: { readonly book: ReadyBook }) {
  const styles = useStyles();
  const { state } = usePane();
  const { page, tab } = state;
  if (page !== undefined) {
    return (
      <Suspense fallback={<LoadingPanel />}>
        <PageView page={page} book={book} />
      </Suspense>
    );
  }
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} className={styles.panel}>
      <Suspense fallback={<LoadingPanel />}>
        <TabView book={book} />
      </Suspense>
      {tab !== "progress" && <SlowWork />}
    </div>
  );
}

function PageView({ page, book: { model } }: { readonly page: Page; readonly book: ReadyBook }) {
  switch (page) {
    case "columns":
      return <ColumnsPanel of={model} />;
    case "rules":
      return <RulesPanel model={model} />;
    case "narrative":
      return <NarrativePanel model={model} />;
    case "sendOut":
      return <SendOutPage model={model} />;
    case "gather":
      return <GatherPage model={model} />;
  }
}

function TabView({ book }: { readonly book: ReadyBook }) {
  const { state } = usePane();
  switch (state.tab) {
    case "progress":
      return <ProgressView book={book} />;
    case "findings":
      return book.findings ? <FindingsPanel findings={book.findings} /> : <LoadingPanel />;
    case "explain":
      return <ExplainPanel model={book.model} />;
    case "report":
      return <InformePanel model={book.model} />;
    case "followUp":
      return <FollowUpPanel model={book.model} />;
  }
}

/** The figures with the button that prepares them, the preview, or the work under way. */
function ProgressView({ book }: { readonly book: ReadyBook }) {
  const { state, session } = usePane();
  const { task } = state;
  if (task.kind === "preview") return <PreviewPanel preview={task.preview} />;
  const isWriting = task.kind === "writing";
  return (
    <>
      <ProgressPanel book={book} />
      {isWriting && task.progress?.isSlow ? (
        <Working title={task.title} progress={task.progress} cancelling={task.cancelling} />
      ) : (
        <Footer>
          <Button appearance="primary" disabled={isWriting} onClick={() => void session.writer.calculate()}>
            {paneTexts.calculate}
          </Button>
        </Footer>
      )}
    </>
  );
}

function LoadingPanel() {
  const styles = useStyles();
  return <Spinner size="small" className={styles.loading} label={paneTexts.loadingPanel} />;
}

const useStyles = makeStyles({
  // The portable edition gives the pane a part of the window.
  pane: { display: "flex", flexDirection: "column", minHeight: "var(--pane-height, 100vh)" },
  main: { display: "flex", flexDirection: "column", flexGrow: 1 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1 },
  loading: { padding: "32px" },
});
