using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using CauNoi.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CauNoi.Notebook.Tests.Web;

/// <summary>A second program on the same database and the same folder.</summary>
internal sealed class SecondNode : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly NpgsqlDataSource source;

    private SecondNode(WebApplication app, NpgsqlDataSource source) => (this.app, this.source) = (app, source);

    public string Address => app.Urls.Single();

    public static async Task<SecondNode> Of(TestHouse house, bool mute = false)
    {
        var source = DataSources.For(house.ConnectionString);
        var app = WebProgram.Build(["--urls", "http://127.0.0.1:0"], house.Folder, source, demo: true, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton<TimeProvider>(house.Clock);
            if (mute) builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, Mute>();
        });
        await app.StartAsync();
        return new SecondNode(app, source);
    }

    /// <summary>The same phone, led to this node.</summary>
    public SimulatedPhone Same(SimulatedPhone phone) => phone.At(Address);

    /// <summary>Does all that is asked and dies before it answers, again and again.</summary>
    private sealed class Mute : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, inner) =>
            {
                context.Response.Body = Stream.Null;
                await inner(context);
                context.Abort();
            });
            next(app);
        };
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await source.DisposeAsync();
    }
}

internal static class EndedRoles
{
    /// <summary>The phone speaks as a role that has ended: one of its own, so that nobody else of the class loses one.</summary>
    public static async Task WithoutRole(this TestHouse house, Guid device)
    {
        var own = await house.One<Guid>("""
            insert into role_grant (id, account, role, unit, valid_from, granted_at, valid_until)
            select gen_random_uuid(), g.account, g.role, g.unit, g.valid_from, g.granted_at, current_date - 1
            from role_grant g join notebook_device d on d.role_grant = g.id where d.id = $1 returning id
            """, device);
        await house.Run($"update notebook_device set role_grant = '{own}' where id = '{device}'");
    }
}
