using System.Net;
using CauNoi.Petitions.Jobs;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Files;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>Who is on a case, how a person looks at the queue, what is erased in the end.</summary>
public class DeskTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Table = "/ban/kien-nghi/phan-cong", Queue = "/ban/kien-nghi";

    [Fact]
    public async Task A_new_case_gets_its_person_by_field_and_area_and_a_colleague_may_be_given_it()
    {
        var (officer, chair, board) = (await house.Known("xa"), await house.Known("chutich"), await house.Known("tinh"));
        var (mine, theirs) = (await Account("xa"), await Account("chutich"));
        (await officer.Get(Table)).Html.QuerySelector("main [name=linh-vuc]").ShouldBeNull("the chair makes the table");
        (await chair.Send(await chair.Get(Table), Table, ("linh-vuc", "land"), ("dia-ban", "moi"), ("nguoi", $"{mine}"))).Text.ShouldContain("Đã lưu phân công");

        var one = await HandledCase.Of(house, "Đo đất sai ranh giới, xin đo lại.", category: "land");
        (await officer.Get($"{Queue}?cua=toi")).Text.ShouldContain(one.Code);
        (await HandledCase.Of(house)).Code.ShouldNotBeNull();
        // Another field after all: nobody is named for it, so it stays with whoever has it; then by hand to a colleague.
        await one.Sort(officer, PetitionClass.Reflection, "roads");
        var here = $"{one.Address}/nguoi";
        (await officer.Send(await officer.Get(here), here, ("nguoi", $"{theirs}"))).Text.ShouldContain("theo bảng phân công");
        (await house.One<Guid>("select assigned from petition_handling where petition = $1", one.Id)).ShouldBe(theirs);
        (await officer.Get($"{Queue}?cua=toi")).Text.ShouldNotContain(one.Code);
        (await officer.Send(await officer.Get(here), here, ("nguoi", $"{await Account("tinh")}"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        // Another person for the same field: the row before is history.
        var table = await chair.Send(await chair.Get(Table), Table, ("linh-vuc", "land"), ("dia-ban", "moi"), ("nguoi", $"{theirs}"));
        table.Text.ShouldContain($"Trước đây ({await house.One<long>("select count(*) from petition_assignment where unit = 11 and ended_at is not null")})");
        (await house.One<Guid>("select account from petition_assignment where unit = 11 and category = 'land' and ended_at is null")).ShouldBe(theirs);
        var row = await house.One<Guid>("select id from petition_assignment where unit = 11 and category = 'land' and ended_at is null");
        (await chair.Send(table, $"{Table}/{row}")).Text.ShouldContain("Đã thôi phân công");
        var later = await HandledCase.Of(house, "Đo đất thiếu so với sổ.", category: "land");
        (await house.One<long>("select count(*) from petition_handling where petition = $1", later.Id)).ShouldBe(0);
        // What is about the desk itself is given to nobody by a table.
        await board.Send(await board.Get(Table), Table, ("linh-vuc", "moi"), ("dia-ban", "moi"), ("nguoi", $"{await Account("tinh")}"));
        var about = await HandledCase.Of(house, "Cán bộ xã thu tiền không biên lai.", category: "funds", about: true);
        (await house.One<long>("select count(*) from petition_handling where petition = $1", about.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_view_of_the_queue_is_kept_for_its_person_without_the_words_of_a_search()
    {
        var (officer, chair) = (await house.Known("xa"), await house.Known("chutich"));
        var keep = $"{Queue}/cach-xem";
        var kept = await officer.Send(await officer.Get($"{Queue}?xem=tre&lv=roads&q=Nguyen+Van+Hung"), keep, ("ten", "Đường sá quá hạn"));
        kept.Path.ShouldBe($"{Queue}?xem=tre&lv=roads");
        (await house.One<string>("select address from petition_view where name = 'Đường sá quá hạn'")).ShouldNotContain("Hung");
        kept.Html.QuerySelector("nav[aria-label='Cách xem của tôi'] a[aria-current=page]")!.TextContent.ShouldBe("Đường sá quá hạn");
        (await chair.Get(Queue)).Text.ShouldNotContain("Đường sá quá hạn");
        (await officer.Send(await officer.Get($"{Queue}?xem=hen"), keep, ("ten", "Đường sá quá hạn"))).Refusals.ShouldHaveSingleItem().ShouldContain("Đã có cách xem mang tên này");
        var id = await house.One<Guid>("select id from petition_view where name = 'Đường sá quá hạn'");
        var fields = Visitor.Fields(await officer.Get($"{Queue}?xem=tre&lv=roads"), $"{keep}/{id}");
        fields["__RequestVerificationToken"] = Visitor.Fields(await chair.Get($"{Queue}?xem=tre"), keep)["__RequestVerificationToken"];
        (await chair.Send(HttpMethod.Post, $"{keep}/{id}", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Send(kept, $"{keep}/{id}")).Text.ShouldNotContain("Đường sá quá hạn");
    }

    [Fact]
    public async Task Long_after_the_end_words_contacts_and_files_are_erased_and_the_path_says_so_without_them()
    {
        var officer = await house.Known("xa");
        using var citizen = house.Visitor();
        var one = await HandledCase.Of(house, "Cầu treo lắc mạnh, đã báo ông Nguyễn Văn Hùng.", email: "lan@example.vn");
        var photo = (await house.Within(s => s.GetRequiredService<SealedFiles>().Photo(new MemoryStream(Pictures.Jpeg), "cau.jpg", one.Id, default))).Value!.Row;
        await house.Run($"insert into stored_file (id, owner, name, kind, hash, bytes, width, height, at) values ('{photo.Id}', '{one.Id}', 'Tệp', 'sealed', decode('{Convert.ToHexString(photo.Hash)}', 'hex'), 3, 1, 1, now())");
        await one.Sort(officer);
        await one.Solve(officer);
        var here = $"{one.Address}/cong-khai";
        await officer.Send(await officer.Get(here), here, ("tieu-de", "Cầu treo lắc mạnh"), ("noi-dung", "Cầu treo lắc mạnh, đã báo mà chưa sửa."), ("tra-loi", "Đã siết lại cáp."));
        await one.Say(citizen, "roi");
        var facts = await one.Facts();
        await house.Within(s => ForgetContent.Run(s, false, default));
        (await house.One<long>("select count(*) from petition_private where petition = $1", one.Id)).ShouldBe(1, "its term is not over");

        await house.Run($"update petition_handling set ended_at = now() - interval '100 days' where petition = '{one.Id}'");
        (await house.Within(s => ForgetContent.Run(s, true, default))).ShouldContain("nhiều nhất");
        await house.Within(s => ForgetContent.Run(s, false, default));
        await house.Within(s => ForgetContent.Run(s, false, default));

        (await house.One<long>("select (select count(*) from petition_private where petition = $1) + (select count(*) from petition_step where petition = $1 and content is not null) + (select count(*) from outbox where record = $1) + (select count(*) from stored_file where owner = $1)", one.Id)).ShouldBe(0);
        (await house.Within(s => Task.FromResult(s.GetRequiredService<FileStore>().Open(FileHash.FromBytes(photo.Hash)) is null))).ShouldBeTrue();
        (await house.One<long>("select count(*) from petition_step where petition = $1 and action = $2", one.Id, (short)PetitionAction.Forget)).ShouldBe(1);
        (await one.Facts()).ShouldBe(facts);
        (await one.Public("text")).ShouldContain("đã báo mà chưa sửa");
        (await one.Public("path")).ShouldContain("Đã xóa nội dung riêng");
        (await officer.Get(one.Address)).Text.ShouldContain("đã xóa theo thời hạn");
        var follow = await one.Follow(citizen);
        follow.Text.ShouldContain("đã xóa theo thời hạn");
        follow.Text.ShouldNotContain("Hùng");
    }

    private Task<Guid> Account(string userName) => house.One<Guid>("select id from staff_account where user_name = $1", userName);
}
