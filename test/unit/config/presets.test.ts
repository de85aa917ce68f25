import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { defaultPresetName, findPreset, loadPreset, presets } from '../../../src/config/presets.js';

describe('presets', () => {
  it.each(presets.map((preset) => [preset.name, preset] as const))('%s is a sound scenario file', (name, preset) => {
    expect(loadScenarioFile(preset.yaml, 'preset.yml')).toMatchObject({ ok: true });
    const { file, scenarios } = loadPreset(preset);
    expect(file).toBeNull();
    expect(scenarios.map((scenario) => scenario.name)).toEqual([name]);
    expect(scenarios[0]?.cluster.nodes).toEqual(['rabbitmq1', 'rabbitmq2', 'rabbitmq3']);
  });
});
