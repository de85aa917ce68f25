const light = `
  --page: #f6f7f9; --card: #ffffff; --ink: #1b2129; --quiet: #566172; --rule: #d9dee5; --link: #0b5cad;
  --pass: #1a7f4b; --fail: #c0262d; --inconclusive: #8a5a00; --on-verdict: #ffffff;
  --published: #c3ccd8; --confirmed: #1f6feb; --delivered: #0d8a72; --unseen: #c4570f;
  --node: #d6455040; --network: #7a5ae040; --client: #d9920050; --other: #60708040;
  --node-solid: #b4232e; --network-solid: #6443c9; --client-solid: #8f5f00; --other-solid: #4b5766;
  --up: #bfe0cd; --down: #c0262d; --paused: #d99200; --concerned: #c0262d26; --code: #eef1f5; --mark: #fff3c4;
`;
const dark = `
  --page: #12161c; --card: #1a2028; --ink: #e6ebf2; --quiet: #a0acbb; --rule: #323b47; --link: #79b8ff;
  --pass: #1d7d4c; --fail: #c4363c; --inconclusive: #8d6207; --on-verdict: #ffffff;
  --published: #46525f; --confirmed: #6cb0ff; --delivered: #3fcfb0; --unseen: #ff9a54;
  --node: #f0606a40; --network: #a08bff40; --client: #ffb52e4d; --other: #9aa7b64d;
  --node-solid: #c93a44; --network-solid: #7455d8; --client-solid: #946507; --other-solid: #5e6b7b;
  --up: #285c40; --down: #e5535a; --paused: #ffb52e; --concerned: #f0606a40; --code: #10151b; --mark: #4a3f12;
`;

const text = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header.verdict { color: var(--on-verdict); padding: 20px max(16px, calc(50vw - 600px)); }
header.pass { background: var(--pass); } header.fail { background: var(--fail); }
header.inconclusive { background: var(--inconclusive); }
header p { margin: 0; } header .product { font-size: 13px; } h1 { margin: 0; font-size: 34px; line-height: 1.2; }
.headline { font-size: 17px; }
main { max-width: 1232px; margin: 0 auto; padding: 16px; }
h2 { font-size: 18px; margin: 0; display: inline; } h3 { font-size: 16px; margin: 0 0 8px; }
.quiet { color: var(--quiet); font-size: 14px; } .note { border-left: 4px solid var(--inconclusive); padding-left: 10px; }
.pill { display: inline-block; border-radius: 99px; padding: 1px 10px; font-size: 12px; font-weight: 700;
  letter-spacing: .04em; color: var(--on-verdict); white-space: nowrap; }
.pill.pass { background: var(--pass); } .pill.fail { background: var(--fail); }
.pill.inconclusive { background: var(--inconclusive); }
.run { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; margin: 0 0 16px; padding: 0 16px; }
.run[open] { padding-bottom: 12px; } .run > p { margin: 0 0 10px; }
.run > summary { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; padding: 12px 0; cursor: pointer; }
.run > summary::before { content: "▸"; color: var(--quiet); } .run[open] > summary::before { content: "▾"; }
.run > summary::-webkit-details-marker { display: none; }
summary { cursor: pointer; } .run-start { scroll-margin-top: 64px; }
code, pre { font: 13px/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { background: var(--code); padding: 1px 5px; border-radius: 4px; }
`;

const tables = `
.scroll { overflow-x: auto; margin: 0 0 16px; overflow-wrap: normal; }
.overview { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; max-height: 480px; overflow-y: auto; }
.overview thead th { position: sticky; top: 0; background: var(--card); }
a.pill { text-decoration: none; }
.matrix { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
.matrix td { text-align: left; } .matrix thead th { text-align: left; }
table { border-collapse: collapse; font-size: 14px; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap; }
thead th { color: var(--quiet); font-weight: 600; font-size: 13px; }
th:first-child, td:first-child, tbody th, .words { text-align: left; }
td.words { min-width: 12em; white-space: normal; }
.overview tbody th { min-width: 12em; white-space: normal; overflow-wrap: anywhere; }
tbody tr:last-child > * { border-bottom: 0; }
.bad { color: var(--fail); font-weight: 700; }
@media (prefers-color-scheme: dark) { .bad { color: #ff8a8f; } }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0 0 10px; font-size: 14px; }
dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 6px; } }
`;

const findings = `
.finding { border: 1px solid var(--rule); border-left: 5px solid var(--quiet); border-radius: 8px; padding: 12px 14px;
  margin: 0 0 12px; scroll-margin-top: 12px; }
.finding.fail { border-left-color: var(--fail); } .finding.warn { border-left-color: var(--inconclusive); }
.finding:target { box-shadow: 0 0 0 3px var(--link); }
.badge { color: var(--on-verdict); background: var(--quiet); border-radius: 5px; padding: 1px 8px; text-decoration: none; font-size: 13px; }
@media (prefers-color-scheme: dark) { .badge { background: #5e6b7b; } }
.fail > h3 .badge { background: var(--fail); } .warn > h3 .badge { background: var(--inconclusive); }
.excerpt { background: var(--code); border-radius: 6px; padding: 8px 0; margin: 8px 0 0; overflow-x: auto; overflow-wrap: normal; }
.excerpt .lines { display: inline-block; min-width: 100%; } .excerpt .line, .skipped { display: block; padding: 0 10px; }
.excerpt .line-number { color: var(--quiet); user-select: none; }
.excerpt .found { background: var(--mark); } .excerpt .fault { background: var(--node); }
.excerpt .reconnect { background: var(--network); } .skipped { color: var(--quiet); }
`;

const pictures = `
figure { margin: 0 0 16px; } figcaption { font-weight: 600; margin-bottom: 4px; }
.order figcaption { font-weight: 400; font-size: 13px; color: var(--quiet); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 0; margin: 0 0 8px; font-size: 13px; color: var(--quiet); }
.key { display: inline-block; width: 16px; height: 11px; margin-right: 6px; border-radius: 2px; vertical-align: baseline; }
.key.line { height: 0; border-top: 3px solid; vertical-align: middle; border-radius: 0; }
.key.area { border: 1px solid transparent; }
.key.published { background: var(--published); } .key.unseen { background: var(--unseen); }
.key.confirmed { color: var(--confirmed); } .key.delivered { color: var(--delivered); border-top-style: dashed; }
.key.node { background: var(--node); } .key.network { background: var(--network); } .key.client { background: var(--client); }
.key.other { background: var(--other); } .key.failed { border: 2px dashed var(--quiet); }
.key.diamond { width: 9px; height: 9px; background: var(--fail); transform: rotate(45deg); border-radius: 0; }
.key.concerned { background: var(--concerned); border: 1px solid var(--fail); }
.key.dots { color: var(--delivered); } .key.dots.redelivered { color: var(--unseen); border-top-style: dotted; }
.track { display: grid; grid-template-columns: 120px 1fr; gap: 0 10px; margin-bottom: 4px; align-items: center; }
.track-name { font-size: 13px; color: var(--quiet); text-align: right; line-height: 1.25; } .track-name b { color: var(--ink); }
@media (max-width: 700px) {
  .track { grid-template-columns: 1fr; } .track-name { text-align: left; }
}
.plot { display: block; overflow: hidden; } .findings .plot, .faults .plot, .axis .plot { overflow: visible; }
.rates .plot, .unseen-row .plot, .order .plot { background: var(--page); border-radius: 4px; }
.plot text { font-size: 11px; fill: var(--quiet); font-variant-numeric: tabular-nums; }
.grid { stroke: var(--rule); stroke-width: 1; }
.found { stroke: var(--fail); stroke-width: 1.5; stroke-dasharray: 3 3; }
@media (prefers-color-scheme: dark) { .found { stroke: #ff8a8f; } }
.shade.node, .moment.node { fill: var(--node); stroke: none; } .shade.network { fill: var(--network); }
.shade.client { fill: var(--client); } .shade.other { fill: var(--other); }
.shade.failed { fill: none; stroke: var(--quiet); stroke-dasharray: 4 3; }
.moment { stroke-width: 2; } .moment.node { stroke: var(--node-solid); } .moment.network { stroke: var(--network-solid); }
.moment.client { stroke: var(--client-solid); } .moment.other, .moment.failed { stroke: var(--other-solid); }
.bar.node, .bullet.node { fill: var(--node-solid); } .bar.network, .bullet.network { fill: var(--network-solid); }
.bar.client, .bullet.client { fill: var(--client-solid); } .bar.other, .bullet.other { fill: var(--other-solid); }
.bar { opacity: .75; } .bar.failed, .bullet.failed { fill: var(--quiet); } .bullet { stroke: var(--card); stroke-width: 1.5; }
.plot .bullet-number { fill: #ffffff; font-size: 10px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
.diamond { fill: var(--inconclusive); stroke: var(--card); stroke-width: 1.5; } .diamond.fail { fill: var(--fail); }
.band.up { fill: var(--up); } .band.down { fill: var(--down); } .band.paused { fill: var(--paused); }
.area.published { fill: var(--published); } .area.unseen { fill: var(--unseen); opacity: .35; }
polyline.line { fill: none; stroke-width: 1.75; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
polyline.confirmed { stroke: var(--confirmed); } polyline.delivered { stroke: var(--delivered); stroke-dasharray: 5 3; }
polyline.unseen { stroke: var(--unseen); }
.plot .remaining { text-anchor: end; fill: var(--ink); font-weight: 600; }
.plot .tick { text-anchor: middle; } .plot .tick.first { text-anchor: start; } .plot .tick.last { text-anchor: end; }
.concerned { fill: var(--concerned); } .pause { stroke: var(--quiet); stroke-dasharray: 2 4; }
.plot .pause-length { paint-order: stroke; stroke: var(--page); stroke-width: 4px; } .entry { white-space: nowrap; margin-right: 12px; }
line.dots { stroke: var(--delivered); stroke-width: 5; stroke-linecap: round; } line.dots.redelivered { stroke: var(--unseen); }
line.dots.elsewhere { stroke-width: 2; opacity: .7; } .key.elsewhere { border-top-width: 1px; }
.fault-list { margin: 4px 0 0; padding-left: 34px; font-size: 14px; columns: 2 380px; }
`;

const print = `
@media print {
  body { background: #ffffff; } .run { break-inside: auto; } .finding, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .overview { max-height: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The page's whole style; colours twice, for light and for dark, by the reader's own setting. */
export const styleSheet = `:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }${text}${tables}${findings}${pictures}${print}`;
