using System.Net;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Tests.Web;

/// <summary>What was open at a commune goes on with whoever took it over.</summary>
public class MergedTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task After_a_merger_the_officer_of_the_one_commune_answers_what_was_open_at_the_other()
    {
        var note = await house.One<Guid>("select id from feedback_note where state = 'received' limit 1");
        await house.Run($"update feedback_note set unit = {DemoUnits.VoTranh} where id = '{note}'; update duty set unit = {DemoUnits.VoTranh} where record = '{note}'");
        using var officer = await house.SignedIn("xa");
        (await officer.Get($"/ban/gop-y/{note}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await house.Within(async services =>
        {
            var number = (await UnitNumbers.Take(services.GetRequiredService<AppDb>(), 1, default))[0];
            var outcome = await services.GetRequiredService<ChangeUnits>().Run(Actor.Program, VietnamTime.DayOf(house.Clock.GetUtcNow()), "Nghị quyết số 1/NQ",
                [new CreateUnit(number, DemoUnits.Province, UnitKinds.Commune, "Xã Hợp Nhất"), new CloseUnit(DemoUnits.PhuLuong, [number]), new CloseUnit(DemoUnits.VoTranh, [number])], default);
            outcome.Ok.ShouldBeTrue();
            return outcome.Value;
        });

        (await officer.Get("/ban/hom-nay")).Html.QuerySelector($"a[href='/ban/gop-y/{note}']").ShouldNotBeNull();
        var page = await officer.Get($"/ban/gop-y/{note}");
        var answered = await officer.Send(page, $"/ban/gop-y/{note}/tra-loi", ("tra-loi", "Xã mới đã nhận và sửa xong."));
        answered.Status.ShouldBe(HttpStatusCode.OK, answered.Text);
        (await house.One<string>("select state from feedback_note where id = $1", note)).ShouldBe("answered");
        // Figures stay where they were written.
        (await house.One<int>("select unit from fact where record = $1 order by id desc limit 1", note)).ShouldBe(DemoUnits.VoTranh);
    }
}
