using CauNoi.App;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using CauNoi.Web;

var folder = InstallationFolder.Find();
DatabaseServer server;
try
{
    server = await DatabaseServer.Start(folder, Environment.GetEnvironmentVariable("CAUNOI_DB"), CancellationToken.None);
}
catch (DatabaseUnavailable unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return 2;
}

await using (server)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = folder.Home });
    await using var source = DataSources.For(server.ConnectionString);
    await Migrations.Apply(server.ConnectionString, House.Features);
    var demo = await DemoStart.Prepare(source, House.Features, folder, server.IsEmbedded && !args.Contains("--empty"));
    var urls = (builder.Configuration["urls"] ?? "http://localhost:5080").Split(';');
    if (demo && !urls.All(DemoStart.IsLoopback))
    {
        await Console.Error.WriteLineAsync(
            "Còn tài khoản thử nên chương trình chỉ mở trên máy này (localhost). Xin bỏ địa chỉ ngoài, hoặc dùng cơ sở dữ liệu riêng bằng CAUNOI_DB.");
        return 2;
    }

    builder.WebHost.UseUrls(urls);
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    builder.Services.AddPlatform(House.Features, source, folder);
    builder.Services.AddWebHouse(new Installation(demo), Assets.Load(Path.Combine(folder.Home, "web", "dist", "manifest.json")));
    var app = builder.Build();
    app.UseBuiltFiles(Path.Combine(folder.Home, "web", "dist", "assets"));
    app.UseWebHouse(House.Features);
    if (demo) app.Lifetime.ApplicationStarted.Register(() => DemoStart.PrintLogIns(app.Urls));
    await app.RunAsync();
    return 0;
}

/// <summary>Named so that tests can start the whole program.</summary>
public partial class Program;
