using CauNoi.Kernel.Facts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Platform;

public sealed class FactSubjectsTests : IDisposable
{
    private readonly Folder one = new();
    private readonly Folder other = new();

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
    }

    [Fact]
    public void One_thing_is_one_subject_within_a_feature_and_another_in_every_other()
    {
        var subjects = In(one);
        subjects.Of("activities", 42).ShouldBe(subjects.Of("activities", 42));
        subjects.Of("activities", 42).ShouldNotBe(subjects.Of("activities", 43));
        subjects.Of("activities", 42).ShouldNotBe(subjects.Of("petitions", 42));
        subjects.Of("activities", 42).ShouldNotBe(42);
        Enumerable.Range(1, 2_000).Select(n => subjects.Of("activities", n)).Distinct().Count().ShouldBe(2_000);
        Enumerable.Range(1, 2_000).ShouldAllBe(n => subjects.Of("activities", n) > 0);
    }

    [Fact]
    public void The_key_stays_with_the_installation_and_no_two_installations_share_one()
    {
        var first = In(one).Of("activities", 42);
        In(one).Of("activities", 42).ShouldBe(first, "another node, or the same one tomorrow");
        In(other).Of("activities", 42).ShouldNotBe(first);
    }

    [Fact]
    public void A_fact_is_hashed_by_its_feature_and_nothing_distinct_stays_nothing()
    {
        var subjects = In(one);
        var fact = new Fact(new Measure("activities.unity-festival.areas", "Khu", "khu"), 101, new DateOnly(2026, 11, 1), 1, Guid.NewGuid());
        subjects.Of(fact).ShouldBe(0);
        subjects.Of(fact with { Subject = 42 }).ShouldBe(subjects.Of("activities", 42));
    }

    [Fact]
    public void Nodes_that_start_at_once_agree_on_one_key()
    {
        var folder = Prepared(one);
        var all = new long[8];
        Parallel.For(0, all.Length, n => all[n] = new FactSubjects(folder).Of("activities", 42));
        all.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(folder.Keys).ShouldHaveSingleItem();
    }

    [Fact]
    public void Half_a_key_is_said_and_not_used()
    {
        var folder = Prepared(one);
        File.WriteAllBytes(Path.Combine(folder.Keys, "subjects.key"), new byte[5]);
        Should.Throw<InvalidDataException>(() => new FactSubjects(folder).Of("activities", 42));
    }

    private static FactSubjects In(Folder folder) => new(Prepared(folder));

    private static InstallationFolder Prepared(Folder folder)
    {
        var installation = new InstallationFolder(folder.Root, folder.Root);
        installation.Prepare();
        return installation;
    }
}
