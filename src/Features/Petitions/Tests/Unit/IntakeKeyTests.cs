using System.Text;
using CauNoi.Kernel.Text;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;

namespace CauNoi.Petitions.Tests.Unit;

public sealed class IntakeKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("caunoi-intake-").FullName;

    [Fact]
    public void What_was_sealed_opens_under_the_same_record_and_part_and_key_and_otherwise_not()
    {
        var (key, id) = (Key("mot"), Guid.NewGuid());
        var closed = key.Seal(id, "content", "Cống gãy"u8);
        Encoding.UTF8.GetString(key.Open(id, "content", closed)!).ShouldBe("Cống gãy");
        Encoding.UTF8.GetString(Key("mot").Open(id, "content", closed)!).ShouldBe("Cống gãy", "another node with the same folder of keys");
        key.Open(Guid.NewGuid(), "content", closed).ShouldBeNull();
        key.Open(id, "message", closed).ShouldBeNull();
        Key("hai").Open(id, "content", closed).ShouldBeNull();
        for (var at = 0; at < closed.Length; at++)
        {
            var spoilt = closed.ToArray();
            spoilt[at] ^= 1;
            key.Open(id, "content", spoilt).ShouldBeNull($"byte {at}");
        }

        key.Open(id, "content", closed.AsSpan(0, 10)).ShouldBeNull();
        key.Seal(id, "content", "Cống gãy"u8).ShouldNotBe(closed, "the same words are not the same bytes twice");
    }

    [Fact]
    public void The_secret_of_a_case_is_the_same_each_time_and_another_one_for_every_case_and_key()
    {
        var key = Key("mot");
        var id = Guid.NewGuid();
        key.SecretOf(id).ShouldBe(Key("mot").SecretOf(id));
        PetitionCode.Parse(key.SecretOf(id)).ShouldBe(key.SecretOf(id));
        key.SecretOf(id).ShouldNotBe(Key("hai").SecretOf(id));
        var secrets = Enumerable.Range(0, 3_000).Select(_ => key.SecretOf(Guid.NewGuid())).ToList();
        secrets.Distinct().Count().ShouldBe(3_000);
        // Every sign of the alphabet turns up at every place.
        for (var place = 0; place < 9; place++)
            if (place != 4) secrets.Select(s => s[place]).Distinct().Count().ShouldBe(SlipCode.Alphabet.Length);
    }

    [Fact]
    public void What_is_kept_reads_back_whole_and_is_found_by_its_words_with_and_without_marks_and_by_no_other_key()
    {
        var (key, id) = (Key("mot"), Guid.NewGuid());
        var content = new PrivateContent
        {
            Text = "Cống đầu xóm gãy", Name = "Hoàng Văn Thử", Phone = "0912345678", Latitude = 21.7, Longitude = 105.7, Answers = [new GivenAnswer("Hỏng chỗ nào?", "Cống")],
            Files = [new PrivateFile(Guid.NewGuid(), "anh.jpg", PrivateFile.Photo, 12)],
        };
        var row = content.Sealed(key, id);
        var back = PrivateContent.Of(row, key)!;
        (back.Text, back.Name, back.Phone, back.Latitude, back.Answers[0], back.Files[0]).ShouldBe((content.Text, content.Name, content.Phone, content.Latitude, content.Answers[0], content.Files[0]));
        PrivateContent.Of(row, Key("hai")).ShouldBeNull();
        foreach (var words in new[] { "cống gãy", "CONG GAY", "hoang van thu", "0912345678" })
            PrivateContent.Searched(words, key).ShouldAllBe(t => row.Tokens.Contains(t));
        PrivateContent.Searched("cầu", key).ShouldAllBe(t => !row.Tokens.Contains(t));
        PrivateContent.Searched("cống", Key("hai")).ShouldAllBe(t => !row.Tokens.Contains(t));
        Encoding.UTF8.GetString(row.Content).ShouldNotContain("xóm");
    }

    [Fact]
    public void A_key_file_that_is_none_is_said_to_be_none()
    {
        File.WriteAllText(Path.Combine(Folder("hong").Keys, "intake.key"), "ngắn");
        Should.Throw<InvalidDataException>(() => Key("hong").SecretOf(Guid.NewGuid())).Message.ShouldContain("backup of keys");
    }

    [Fact]
    public void The_catalogue_names_fifteen_fields_at_least_each_with_a_competent_body_and_few_questions()
    {
        var loaded = CategoryList.Load(Path.Combine(InstallationFolder.FindHome(), "catalogue"));
        loaded.BadFiles.ShouldBeEmpty();
        loaded.Value.Count.ShouldBeGreaterThanOrEqualTo(15);
        loaded.Value.ShouldAllBe(c => c.Questions.Count <= 3 && c.Body.Length > 0 && c.Basis.Length > 0);
        foreach (var category in loaded.Value) Submit.SubmitForm.Of(category).Fields.Select(f => f.Name).ShouldBeUnique();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IntakeKey Key(string name) => new(Folder(name));

    private InstallationFolder Folder(string name)
    {
        var made = new InstallationFolder(Path.Combine(folder, name), folder);
        made.Prepare();
        return made;
    }
}
