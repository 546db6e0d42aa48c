using System.Diagnostics;
using System.Text.Json;
using CauNoi.Platform.Data;

namespace CauNoi.Open311.Tests.Web;

/// <summary>
/// The GeoReport client of the package open311, written by others years before this program, run through node against it. In
/// JSON: the parser with which it reads XML is not to be had from the registry any more.
/// </summary>
internal static class NodeClient
{
    // Every call in turn; what came back, as the client understood it, by the name of the call.
    private const string Script = """
        import { createRequire } from 'node:module';
        const Open311 = createRequire(process.cwd() + '/package.json')('open311');
        const [address, ...more] = process.argv.slice(1);
        const asked = JSON.parse(more[0]);
        const city = new Open311({ discovery: address + '/open311/v2/discovery.json', apiKey: 'x', format: 'json' });
        const call = (name, ...given) => new Promise((done, fail) => city[name](...given, (error, data) => error ? fail(new Error(name + ': ' + data)) : done(data)));
        const said = {};
        said.discovery = await call('serviceDiscovery', { cache: true });
        said.endpoint = city.endpoint;
        said.services = await call('serviceList');
        said.definition = await call('serviceDefinition', asked.service);
        said.listed = await call('serviceRequests', { service_code: asked.service, status: 'open', start_date: asked.since });
        said.closed = await call('serviceRequests', { service_code: asked.service, status: 'closed' });
        said.one = await call('serviceRequest', asked.codes[0]);
        said.several = await call('serviceRequests', asked.codes, {});
        said.sent = await call('submitRequest', asked.request);
        said.token = await call('token', said.sent[0].token);
        said.missing = await call('serviceRequest', '2222-2222').then(() => 'found', () => 'refused');
        said.empty = await call('submitRequest', { service_code: asked.service }).then(() => 'taken', (e) => e.message);
        console.log(JSON.stringify(said));
        """;

    public static void SkipWhereMissing() => Assert.SkipUnless(
        Directory.Exists(Path.Combine(InstallationFolder.Find().Home, "node_modules", "open311")), "open311 is not installed: npm ci");

    public static async Task<JsonElement> Talk(Uri address, object asked)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--no-deprecation", "--input-type=module", "--eval", Script, "--", address.ToString().TrimEnd('/'), JsonSerializer.Serialize(asked)])
        {
            WorkingDirectory = InstallationFolder.Find().Home, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await error);
        return JsonDocument.Parse(await output).RootElement;
    }
}
