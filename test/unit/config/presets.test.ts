import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../../src/config/load.js';
import { defaultPresetName, findPreset, presets } from '../../../src/config/presets.js';

describe('presets', () => {
  it.each(presets.map((preset) => [preset.name, preset.yaml]))(
    '%s is a sound scenario file',
    (name, yaml) => {
      const loaded = loadScenarioFile(yaml, 'preset.yml');
      expect(loaded).toMatchObject({ ok: true });
      const scenarios = loaded.ok ? loaded.file.scenarios : [];
      if (name === 'wrappers-2019') expect(scenarios).toHaveLength(14);
      else if (name === 'pack') expect(scenarios).toHaveLength(16);
      else expect(scenarios.map((scenario) => scenario.name)).toEqual([name]);
      for (const { cluster } of scenarios)
        expect(cluster.nodes).toEqual(['rabbitmq1', 'rabbitmq2', 'rabbitmq3']);
    },
  );

  it('are found by name', () => {
    expect(findPreset(defaultPresetName)?.yaml).toContain('- name: smoke');
    expect(findPreset('smokes')).toBeUndefined();
  });
});
