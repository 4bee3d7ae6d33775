import { computed } from '@preact/signals';
import { appVersion } from '../../../platform/app-version.ts';
import { IS_EXEMPT_FROM_EVICTION } from '../../../platform/eviction.ts';
import { diskThrough } from '../disk.ts';
import type { LibraryModel } from '../library-model.ts';
import { type BackupModel, createBackupModel } from './backup-model.ts';
import { type ClearModel, createClearModel } from './clear-model.ts';
import { type CorrectionsModel, createCorrectionsModel } from './corrections-model.ts';
import type { DataWorld } from './data-world.ts';
import { workerExchange } from './exchange/worker-exchange.ts';
import { createExportModel, type ExportModel } from './export-model.ts';
import { createExporter, type Exporter } from './exporter.ts';
import { createImportModel, type ImportModel } from './import-model.ts';
import { createReminder, LOCAL_DISMISSALS, type Reminder } from './reminder.ts';
import { BROWSER_SAVER } from './saver.ts';
import { createSpaceModel, type SpaceModel } from './space-model.ts';

/** What goes out of the library and comes into it. It lives as long as the page: other views may be looked at meanwhile. */
export interface DataModel {
  /** Asks how some records are to be taken out. */
  readonly exporter: Exporter;
  /** Takes everything out. */
  readonly everything: ExportModel;
  readonly backups: BackupModel;
  readonly corrections: CorrectionsModel;
  readonly importer: ImportModel;
  readonly clearing: ClearModel;
  readonly space: SpaceModel;
  readonly reminder: Reminder;
}

/** The library's own, made when it is first asked for. */
export function dataModelOf(library: LibraryModel): DataModel {
  const known = MODELS.get(library);
  if (known) return known;
  const model = createDataModel(library, worldOf(library));
  MODELS.set(library, model);
  void model.backups.load();
  return model;
}

const MODELS = new WeakMap<LibraryModel, DataModel>();

function createDataModel({ shelves }: LibraryModel, world: DataWorld): DataModel {
  const backups = createBackupModel(world);
  const { collection, extent } = shelves;
  const whole = computed(() => (extent.value === 'whole' ? collection.value.entries : null));
  const entries = computed(() => whole.value ?? []);
  return {
    exporter: createExporter(world),
    everything: createExportModel(world, null),
    backups,
    corrections: createCorrectionsModel(whole, world),
    importer: createImportModel(world, backups),
    clearing: createClearModel(world),
    space: createSpaceModel(navigator.storage, IS_EXEMPT_FROM_EVICTION),
    reminder: createReminder({ entries, last: backups.last, now: world.now, dismissals: LOCAL_DISMISSALS }),
  };
}

function worldOf({ client, meta }: LibraryModel): DataWorld {
  return {
    call: client.call,
    async meta() {
      const read = await client.source.meta();
      return read.ok ? read.value : null;
    },
    colourNames: meta.colourNames,
    openExchange: () => workerExchange(diskThrough(client.call)),
    saver: BROWSER_SAVER,
    now: () => new Date(),
    appVersion,
  };
}
