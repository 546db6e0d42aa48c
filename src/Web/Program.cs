using CauNoi.App;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Web;

// Nobody waits for it: whatever goes wrong in there goes wrong again at the first question, and is said there.
_ = TableModel.Ready(House.Features);
InstallationFolder folder;
DatabaseServer server;
try
{
    folder = InstallationFolder.Find();
    server = await DatabaseServer.Start(folder, Environment.GetEnvironmentVariable("CAUNOI_DB"), CancellationToken.None);
}
catch (DatabaseUnavailable unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return DatabaseUnavailable.ExitCode;
}

await using (server)
{
    await using var source = DataSources.For(server.ConnectionString);
    await Migrations.Apply(source, House.Features);
    var demo = await DemoStart.Prepare(source, House.Features, folder, mayFill: server.IsEmbedded && !args.Contains("--empty"), atScale: true);
    var app = WebProgram.Build([.. args.Where(a => a != "--empty")], folder, source, demo, builder => builder.Services.AddOwnWork());
    if (string.IsNullOrEmpty(app.Configuration["urls"])) app.Urls.Add("http://localhost:5080");
    if (demo && !DemoStart.StaysOnThisMachine(app.Configuration))
    {
        await Console.Error.WriteLineAsync(
            "Còn tài khoản thử nên chương trình chỉ mở trên máy này (localhost). Xin bỏ địa chỉ ngoài, hoặc dùng cơ sở dữ liệu riêng bằng CAUNOI_DB.");
        return DatabaseUnavailable.ExitCode;
    }

    if (demo) app.Lifetime.ApplicationStarted.Register(() => DemoStart.PrintLogIns(app.Urls));
    await app.RunAsync();
    return 0;
}
