using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>A case as tests handle it: taken in by the one way in, then through the pages as people do.</summary>
internal sealed record HandledCase(TestHouse House, Guid Id, string Code, string Secret)
{
    public const string Said = "Cống đầu xóm Đồng Chằm gãy đôi, mưa là nước tràn lên đường. Đã nói với ông Nguyễn Văn Hùng, số 0912345678, mà chưa thấy làm.";

    public const string Done = "Đã thay cống đôi đầu xóm Đồng Chằm ngày 10/11, mặt đường lấp phẳng, nước thoát hết.";

    public string Address => $"/ban/kien-nghi/{Id}";

    public static async Task<HandledCase> Of(TestHouse house, string? text = null, int place = DemoUnits.PhuLuong, string category = "roads", bool about = false, string email = "", PetitionDoor door = PetitionDoor.Desk)
    {
        var taken = await house.Within(s => s.GetRequiredService<Intake>().Take(
            new Submission(Guid.CreateVersion7(), door, text ?? Said) { Place = place, Category = category, AboutReceiver = about, Email = email }, Actor.Public, TestContext.Current.CancellationToken));
        taken.Refusals.ShouldBeEmpty();
        return new HandledCase(house, taken.Id, taken.Code, taken.Secret);
    }

    /// <summary>Opens a step's form at the desk and sends it.</summary>
    public async Task<Page> Take(Visitor officer, string slug, params (string, string)[] values) =>
        await officer.Send(await officer.Get($"{Address}/{slug}"), $"{Address}/{slug}", values);

    public Task<Page> Sort(Visitor officer, PetitionClass kind = PetitionClass.Reflection, string category = "roads") =>
        Take(officer, "phan-loai", ("loai", ((int)kind).ToString(CultureInfo.InvariantCulture)), ("linh-vuc", category));

    public Task<Page> Solve(Visitor officer, string number = "402/UBND-KT", string day = "01/11/2026", string words = Done) =>
        Take(officer, "tra-loi", ("ket-qua", "giai-quyet"), ("noi-dung", words), ("so", number), ("ngay", day));

    public async Task<Page> Follow(Visitor citizen) =>
        await citizen.Send(await citizen.Get("/kien-nghi/theo-doi"), "/kien-nghi/theo-doi", ("ma", Code), ("bi-mat", Secret));

    public async Task<Page> Say(Visitor citizen, string said) => await citizen.Send(await Follow(citizen), "/kien-nghi/theo-doi/da-xong-chua", ("nghi", said));

    public async Task<PetitionState> State() => (PetitionState)await House.One<short>("select state from petition where id = $1", Id);

    public Task<string> Facts() => House.One<string>("""
        select coalesce(string_agg(name || ' ' || amount, ', ' order by name), '') from (select m.name, sum(f.amount) amount from fact f join measure m on m.id = f.measure where f.record = $1 group by m.name having sum(f.amount) <> 0) x
        """, Id);

    /// <summary>Kinds of the open duties with the unit that owes each.</summary>
    public Task<string> Owed() => House.One<string>("select coalesce(string_agg(kind || ' ' || unit, ', ' order by kind), '') from duty where record = $1 and closed_at is null", Id);

    public Task<DateOnly> Due() => House.One<DateOnly>("select due_on from petition where id = $1", Id);

    /// <summary>One column of the public copy, as text; empty when there is no copy.</summary>
    public async Task<string> Public(string column) =>
        await House.One<string>($"select coalesce((select coalesce({column}::text, '') from published_petition where code = $1), 'none')", Code.Replace("-", "", StringComparison.Ordinal));

    /// <summary>The agency gets a registered address and the case.</summary>
    public async Task<Page> Forward(Visitor officer, int agency, string mail = "vanthu@ubnd.example.vn")
    {
        await House.Run(string.Create(CultureInfo.InvariantCulture, $"insert into petition_agency (unit, mail, changed_at) values ({agency}, '{mail}', now()) on conflict (unit) do update set mail = excluded.mail"));
        return await Take(officer, "chuyen", ("co-quan", agency.ToString(CultureInfo.InvariantCulture)), ("so", "118/MTTQ-BTT"));
    }

    /// <summary>The commune's own agency, as the table of competence proposes it.</summary>
    public Task<int> Agency() => House.One<int>("select unit from unit_node where parent = 11 and kind = 'external-agency' limit 1");
}
