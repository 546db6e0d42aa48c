using CauNoi.Kernel.Time;
using CauNoi.Platform.Files;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>From the public form to the end of its term: everything through pages, what is erased by the job as it runs at night.</summary>
public class ForgetTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_was_said_goes_ninety_days_after_the_end_and_what_is_public_stays_and_can_still_be_put_right()
    {
        var begun = house.Clock.GetUtcNow();
        var officer = await house.SignedIn("xa");
        using var citizen = house.Visitor();
        var (code, secret) = SlipRead.Of(await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("anh", "cong.jpg", Pictures.Jpeg), ("noi-dung", "Zêbrakín cống đầu xóm gãy đôi"), ("xa", "phu luong"),
            ("ho-ten", "Zêbrakín Văn A"), ("dien-thoai", "0987 654 321"), ("vi-do", "21,72834"), ("kinh-do", "105,70127"), ("thoi-gian", "40")));
        var one = new HandledCase(house, await house.Id(code), code, secret);
        var file = FileHash.FromBytes(await house.One<byte[]>("select hash from stored_file where owner = $1", one.Id));
        await one.Sort(officer);
        var publish = $"{one.Address}/cong-khai";
        await officer.Send(await officer.Get(publish), publish, ("tieu-de", "Cống đầu xóm gãy đôi"), ("noi-dung", "Cống đầu xóm gãy đôi, nước tràn lên đường."), ("noi", "đầu xóm"));
        await one.Solve(officer, day: VietnameseDates.Format(VietnamTime.DayOf(begun)));
        await one.Say(citizen, "roi");
        (await Point(one)).ShouldBe("21.728 105.701");

        house.Clock.Set(begun.AddDays(89));
        await Forget();
        (await house.One<long>("select count(*) from petition_private where petition = $1", one.Id)).ShouldBe(1, "its term is not over");
        // The day after the term may fall into a weekend or a holiday: then it ends with the next working day.
        house.Clock.Set(begun.AddDays(105));
        await Forget();

        (await house.One<long>("select (select count(*) from petition_private where petition = $1) + (select count(*) from petition_step where petition = $1 and content is not null) + (select count(*) from outbox where record = $1) + (select count(*) from stored_file where owner = $1)", one.Id)).ShouldBe(0);
        house.Services.GetRequiredService<FileStore>().Open(file).ShouldBeNull();
        using var back = house.Visitor();
        (await one.Follow(back)).Text.ShouldContain("đã xóa theo thời hạn");
        (await back.Get($"/kien-nghi/{code}")).Text.ShouldContain("Cống đầu xóm gãy đôi");
        (await Point(one)).ShouldBe("21.728 105.701");

        // A slip in the public words is put right years later: what was public of the place stays, as public as it was.
        using var later = await house.SignedIn("xa");
        var form = await later.Get(publish);
        form.Typed(publish, "noi-dung").ShouldBe("Cống đầu xóm gãy đôi, nước tràn lên đường.");
        var again = await later.Send(form, publish, ("tieu-de", "Cống đầu xóm Đồng Chằm gãy đôi"), ("noi-dung", form.Typed(publish, "noi-dung")), ("noi", form.Typed(publish, "noi")));
        again.Refusals.ShouldBeEmpty();
        (await one.Public("title")).ShouldBe("Cống đầu xóm Đồng Chằm gãy đôi");
        (await one.Public("place")).ShouldBe("đầu xóm");
        (await Point(one)).ShouldBe("21.728 105.701");
        (await back.Get($"/kien-nghi/{code}")).Text.ShouldContain("Cống đầu xóm Đồng Chằm gãy đôi");

        async Task Forget() => (await house.Services.GetRequiredService<JobRunner>().Run("petitions.forget", dry: false, TestContext.Current.CancellationToken))!.Failed.ShouldBeFalse();
    }

    private static async Task<string> Point(HandledCase one) => $"{await one.Public("latitude")} {await one.Public("longitude")}";
}
