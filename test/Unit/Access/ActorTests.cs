using CauNoi.Kernel.Access;

namespace CauNoi.Test.Unit.Access;

public class ActorTests
{
    private static readonly Permission Answer = new("notes.answer", "Trả lời", Role.StandingBoard);

    [Fact]
    public void The_first_hat_is_on_unless_another_is_chosen()
    {
        var (commune, board) = (new Grant(Role.CommuneOfficer, 11, DateOnly.MinValue), new Grant(Role.StandingBoard, 1, DateOnly.MinValue));
        var actor = new Actor(Guid.NewGuid(), "Ai đó", [commune, board]);
        actor.HatName.ShouldBe("commune-officer");
        (actor with { Hat = board }).HatName.ShouldBe("standing-board");
    }

    [Fact]
    public void Only_the_hat_that_is_on_counts()
    {
        var (commune, board) = (new Grant(Role.CommuneOfficer, 11, DateOnly.MinValue), new Grant(Role.StandingBoard, 1, DateOnly.MinValue));
        var actor = new Actor(Guid.NewGuid(), "Ai đó", [commune, board]);
        actor.May(Answer).ShouldBeFalse();
        (actor with { Hat = board }).May(Answer).ShouldBeTrue();
        (actor with { Hat = null }).May(Answer).ShouldBeFalse();
    }

    [Fact]
    public void A_hat_worn_for_somebody_else_says_for_whom()
    {
        var holder = Guid.NewGuid();
        new Actor(Guid.NewGuid(), "Phó", [new Grant(Role.CommuneChair, 11, DateOnly.MinValue, For: holder)]).HatName.ShouldBe($"commune-chair for {holder}");
    }

    [Fact]
    public void The_public_and_the_program_are_told_apart_in_the_history()
    {
        Actor.Public.HatName.ShouldBe("public");
        Actor.Program.HatName.ShouldBe("program");
        Actor.Public.SignedIn.ShouldBeFalse();
        Actor.Public.May(Answer).ShouldBeFalse();
    }

    [Fact]
    public void Every_role_is_found_by_the_name_it_is_stored_under_and_no_two_share_one()
    {
        Role.All.ShouldAllBe(r => Role.Named(r.Name) == r);
        Role.All.Select(r => r.Name).ShouldBeUnique();
        Role.Named("chief").ShouldBeNull();
    }
}
