using CauNoi.Kernel.Time;
using CauNoi.Notebook.Photos;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Notebook.Tests.Web;

public class PhotoTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Text_first_then_the_photo_in_pieces_and_the_record_says_what_is_still_on_its_way()
    {
        using var phone = await house.Phone("xom");
        var item = Festival(phone, "05/11/2023", 2);
        (await phone.Send(item))[0].State().ShouldBe("received");
        var head = await house.Known("xom");
        (await head.Get($"/ban/so-viec/{item.Id}")).Text.ShouldContain("2 ảnh đã hẹn gửi từ điện thoại của người ghi nhưng chưa tới");

        var stream = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
        (await phone.Piece(item.Id, 1, stream, 0, 100)).Answer["have"]!.GetValue<int>().ShouldBe(100);
        var (status, whole) = await phone.Piece(item.Id, 1, stream, 100, stream.Length);
        (status, whole["have"]!.GetValue<int>()).ShouldBe((200, stream.Length));
        whole["receipt"]!.State().ShouldBe("received", whole.ToJsonString());
        var page = await head.Get($"/ban/so-viec/{item.Id}");
        page.Text.ShouldContain("Một ảnh đã hẹn gửi");
        (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(1);
        (await house.One<long>("select count(*) from act where subject = $1 and kind = 'activities.attach-photo'", item.Id.ToString())).ShouldBe(1);
        (await house.One<long>("select count(*) from notebook_piece where item = $1", item.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_photo_broken_off_in_the_middle_goes_on_where_it_was_on_any_node()
    {
        await using var second = await SecondNode.Of(house);
        using var phone = await house.Phone("xom");
        using var there = second.Same(phone);
        var item = Festival(phone, "06/11/2023", 1);
        await phone.Send(item);
        var stream = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
        await phone.Piece(item.Id, 1, stream, 0, 200);
        var (conflict, told) = await there.Piece(item.Id, 1, stream, 0, 200);
        (conflict, told["have"]!.GetValue<int>()).ShouldBe((409, 200));
        (await there.Piece(item.Id, 1, stream, 300, 400)).Status.ShouldBe(409);
        (await there.Piece(item.Id, 1, stream, 200, stream.Length)).Answer["receipt"]!.State().ShouldBe("received");
        // The answer was lost: asking where it is, or sending the end again, finds it there.
        (await phone.Piece(item.Id, 1, stream, stream.Length, stream.Length)).Answer["receipt"]!.State().ShouldBe("standing");
        (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_piece_sent_five_times_at_once_is_one_piece_and_one_photo()
    {
        using var phone = await house.Phone("xom");
        var item = Festival(phone, "07/11/2023", 1);
        await phone.Send(item);
        var stream = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Piece(item.Id, 1, stream, 0, 150)));
        (await house.One<long>("select sum(octet_length(bytes)) from notebook_piece where item = $1", item.Id)).ShouldBe(150);
        var ends = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Piece(item.Id, 1, stream, 150, stream.Length)));
        ends.ShouldAllBe(e => e.Answer["receipt"] == null || e.Answer["receipt"]!.State() != "refused", "a photo that stands is never called unreadable");
        (await phone.Piece(item.Id, 1, stream, stream.Length, stream.Length)).Status.ShouldBe(200);
        (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_photo_that_came_before_its_text_waits_sealed_and_is_attached_with_it()
    {
        using var phone = await house.Phone("xom");
        var item = Festival(phone, "08/11/2023", 1);
        var stream = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
        (await phone.Piece(item.Id, 1, stream, 0, stream.Length)).Answer["receipt"]!.State().ShouldBe("again");
        var waiting = await house.One<byte[]>("select bytes from notebook_piece where item = $1", item.Id);
        waiting.AsSpan().IndexOf(Pictures.Jpeg.AsSpan(0, 20)).ShouldBe(-1, "sealed while it waits");
        (await phone.Send(item))[0].State().ShouldBe("received");
        (await house.One<Guid>("select id from stored_file where owner = $1", item.Id)).ShouldBe(PhotoArrival.Number(item.Id, 1));
    }

    [Fact]
    public async Task What_is_no_photo_or_not_as_it_was_sealed_is_refused_and_leaves_nothing()
    {
        using var phone = await house.Phone("xom");
        var item = Festival(phone, "09/11/2023", 2);
        await phone.Send(item);
        var script = phone.SealPhoto(Pictures.Script, item.Id, 1);
        (await phone.Piece(item.Id, 1, script, 0, script.Length)).Answer["receipt"]!.State().ShouldBe("refused");
        var moved = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
        (await phone.Piece(item.Id, 2, moved, 0, moved.Length)).Answer["receipt"]!.State().ShouldBe("refused", "sealed as the first, sent as the second");
        (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(0);
        (await house.One<long>("select count(*) from notebook_piece where item = $1", item.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Where_pictures_are_taken_at_night_only_the_phone_is_told_from_when_and_text_comes_at_any_hour()
    {
        using var phone = await house.Phone("xom");
        var settings = house.Services.GetRequiredService<SettingValues>();
        await house.Run("insert into setting (name, value, changed_at) values ('notebook.photos-from', '21:00', now()), ('notebook.photos-to', '06:00', now())");
        settings.Forget();
        try
        {
            var tonight = VietnamTime.At(house.Clock.GetUtcNow()).Date.AddDays(1);
            house.Clock.Set(new DateTimeOffset(tonight.AddHours(12), VietnamTime.Offset));
            var item = Festival(phone, "11/11/2023", 1);
            (await phone.Send(item))[0].State().ShouldBe("received");
            var stream = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
            var (status, answer) = await phone.Piece(item.Id, 1, stream, 0, stream.Length);
            (status, (string)answer["after"]!).ShouldBe((503, "21:00"));
            house.Clock.Set(new DateTimeOffset(tonight.AddHours(21), VietnamTime.Offset));
            (await phone.Piece(item.Id, 1, stream, 0, stream.Length)).Answer["receipt"]!.State().ShouldBe("received");
        }
        finally
        {
            house.Clock.Set(DateTimeOffset.UtcNow);
            await house.Run("delete from setting where name like 'notebook.photos-%'");
            settings.Forget();
        }
    }

    [Fact]
    public async Task Pieces_that_wait_too_long_are_forgotten()
    {
        using var phone = await house.Phone("xom");
        var id = Guid.CreateVersion7();
        await phone.Piece(id, 1, phone.SealPhoto(Pictures.Jpeg, id, 1), 0, 100);
        await house.Run($"update notebook_piece set came_at = now() - interval '61 days' where item = '{id}'");
        await house.Within(s => Jobs.Forget.Run(s, false, CancellationToken.None));
        (await house.One<long>("select count(*) from notebook_piece where item = $1", id)).ShouldBe(0);
    }

    [Fact]
    public async Task Another_phone_adds_nothing_to_a_record_that_is_not_its_owners()
    {
        using var phone = await house.Phone("xom");
        using var stranger = await house.Phone("xa", beside: true);
        var item = Festival(phone, "10/11/2023", 1);
        await phone.Send(item);
        var stream = stranger.SealPhoto(Pictures.Jpeg, item.Id, 1);
        (await stranger.Piece(item.Id, 1, stream, 0, stream.Length)).Answer["receipt"]!.State().ShouldBe("again");
        (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(0);
        (await stranger.Send(stranger.Seal(Phones.Festival, new() { ["ngay"] = "10/11/2023", ["so-nguoi"] = "1" }, id: item.Id)))[0].State().ShouldBe("refused", "the number is somebody else's");
    }

    [Fact]
    public async Task Offsets_lengths_and_numbers_that_make_no_sense_are_refused()
    {
        using var phone = await house.Phone("xom");
        var id = Guid.CreateVersion7();
        foreach (var target in new[] { $"/so-tay/anh/{id}/0?tu=0&dai=500", $"/so-tay/anh/{id}/21?tu=0&dai=500", $"/so-tay/anh/{id}/1?tu=-1&dai=500", $"/so-tay/anh/{id}/1?tu=0&dai=5",
            $"/so-tay/anh/{id}/1?tu=0&dai=99999999", $"/so-tay/anh/{id}/1?tu=490&dai=500", $"/so-tay/anh/{id}/1" })
            using (var answer = await phone.Send(HttpMethod.Post, target, new byte[100])) ((int)answer.StatusCode).ShouldBe(400, target);
        using var large = await phone.Send(HttpMethod.Post, $"/so-tay/anh/{id}/1?tu=0&dai=600000", new byte[256 * 1024 + 1]);
        ((int)large.StatusCode).ShouldBe(413);
        (await house.One<long>("select count(*) from notebook_piece where item = $1", id)).ShouldBe(0);
    }

    private static SealedForm Festival(SimulatedPhone phone, string day, int photos) =>
        phone.Seal(Phones.Festival, new() { ["ngay"] = day, ["so-nguoi"] = "80", ["viec-khac"] = "co" }, photos);
}
