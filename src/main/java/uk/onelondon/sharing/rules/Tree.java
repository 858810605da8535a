package uk.onelondon.sharing.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays a tree of rules out flat (rule R6), without recursion, so that depth costs nothing. */
final class Tree {

    /** A rule waiting to be laid out: the beginning of a block of rules of one type that hang together. */
    private record Start(Provision provision, Provision.Type type, int parent, int container) {}

    private record Step(Provision provision, int parent) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Start> blocks = new ArrayDeque<>();
    private final World world;

    private Tree(World world) {
        this.world = world;
    }

    /** @param root its type must be stated */
    static Node[] of(Provision root, World world) {
        Tree tree = new Tree(world);
        tree.blocks.add(new Start(root, root.type().orElseThrow(), -1, -1));
        while (!tree.blocks.isEmpty()) {
            tree.layOut(tree.blocks.removeFirst());
        }
        return tree.nodes.toArray(Node[]::new);
    }

    /** Parents before children; what adds to a rule follows it directly, its exceptions wait for their own block. */
    private void layOut(Start start) {
        int first = nodes.size();
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.push(new Step(start.provision(), start.parent()));
        while (!waiting.isEmpty()) {
            Step step = waiting.pop();
            int index = nodes.size();
            nodes.add(node(step, start));
            for (Provision nested : step.provision().nested()) {
                Provision.Type type = nested.type().orElse(start.type().opposite());
                if (type == start.type()) {
                    waiting.push(new Step(nested, index));
                } else {
                    blocks.add(new Start(nested, type, index, index));
                }
            }
        }
        closeBlock(first);
    }

    private Node node(Step step, Start start) {
        Criteria own = step.provision().criteria();
        Criteria context = step.parent() < 0
                ? own
                : inherited(own, nodes.get(step.parent()).context());
        return new Node(
                start.type(),
                step.parent(),
                nodes.size() + 1,
                start.container(),
                context,
                own,
                new DataRule(own, start.type(), world));
    }

    /** Depth first within a block, so that what is below a rule ends where the last of its children ends. */
    private void closeBlock(int first) {
        for (int i = nodes.size() - 1; i > first; i--) {
            Node node = nodes.get(i);
            Node parent = nodes.get(node.parent());
            if (parent.blockEnd() < node.blockEnd()) {
                nodes.set(
                        node.parent(),
                        new Node(
                                parent.type(),
                                parent.parent(),
                                node.blockEnd(),
                                parent.container(),
                                parent.context(),
                                parent.own(),
                                parent.data()));
            }
        }
    }

    private static Criteria inherited(Criteria own, Criteria above) {
        return new Criteria(
                own.purposes().isEmpty() ? above.purposes() : own.purposes(),
                own.actors().isEmpty() ? above.actors() : own.actors(),
                own.actions().isEmpty() ? above.actions() : own.actions(),
                own.period().isPresent() ? own.period() : above.period(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Set.of());
    }
}
