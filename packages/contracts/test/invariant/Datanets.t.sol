// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {Panel} from "../support/Panel.sol";

/// @notice Contributes, judges, reports, copies, erases, reclaims, withdraws and upgrades in any order.
contract DatanetsHandler is Test {
    Datanets private immutable datanets;
    address private immutable governor;
    address private immutable nextImplementation;
    uint48 private immutable lock;
    address[3] private actors = [address(0xA11CE), address(0xB0B), address(0xCA401)];
    /// @dev The third Datanet is curated. An odd bond shows what becomes of the last wei of a half.
    uint96[3] private bonds = [uint96(0), 1, 0.1 ether + 1];
    Panel private immutable panel;

    bytes32[] public roots;
    mapping(bytes32 root => uint256) public firstBatch;
    mapping(bytes32 root => address) public firstContributor;
    uint256[4] public live;
    mapping(uint256 batchId => bool) public accepted;
    mapping(uint256 batchId => uint256) public openReports;
    mapping(uint256 caseId => uint256) public reportedBatch;
    mapping(address account => uint256) public credit;
    uint256[] private undecided;
    uint256 public cases;
    uint256 public bondsHeld;
    uint256 public dodged;
    uint256 public forced;
    uint256 public batches;
    uint256 public copies;
    uint256 public wrongPayments;

    constructor(Datanets datanets_, address governor_, uint48 lock_, address next, Panel panel_) {
        panel = panel_;
        datanets = datanets_;
        governor = governor_;
        nextImplementation = next;
        lock = lock_;
        for (uint256 i = 0; i < 3; ++i) {
            IDatanets.Mode mode = i == 2 ? IDatanets.Mode.Curated : IDatanets.Mode.Open;
            datanets.createDatanet("net", mode, "MIT", bonds[i], 0);
        }
    }

    function contribute(uint256 who, uint256 net, uint256 root) external {
        address actor = actors[who % 3];
        net %= 3;
        bytes32 chosen = keccak256(abi.encode(root % 50));
        (uint256 bond, uint256 fee) = datanets.costOf(net + 1);
        vm.deal(actor, bond + fee);
        vm.prank(actor);
        try datanets.contribute{value: bond + fee}(net + 1, chosen, 1, 1, "MIT", 0) returns (uint256 batchId) {
            if (firstBatch[chosen] != 0) ++copies;
            firstBatch[chosen] = batchId;
            firstContributor[chosen] = actor;
            roots.push(chosen);
            bondsHeld += bonds[net];
            ++batches;
            if (net == 2) {
                undecided.push(++cases);
            } else {
                accepted[batchId] = true;
                ++live[net + 1];
            }
        } catch {
            assertTrue(firstBatch[chosen] != 0);
        }
    }

    function tombstone(uint256 which) external {
        if (batches == 0) return;
        uint256 batchId = 1 + which % batches;
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        if (batch.tombstoned) return;
        vm.prank(batch.contributor);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        if (accepted[batchId]) --live[batch.datanetId];
    }

    function report(uint256 who, uint256 which, uint8 fault) external {
        if (batches == 0) return;
        uint256 batchId = 1 + which % batches;
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        if (batch.tombstoned && batch.bond == 0) return;
        uint256 fee = datanets.reportFee();
        address actor = actors[who % 3];
        vm.deal(actor, actor.balance + fee);
        vm.prank(actor);
        datanets.report{value: fee}(batchId, IDatanets.Fault(1 + fault % 4), "evidence");
        undecided.push(++cases);
        reportedBatch[cases] = batchId;
        ++openReports[batchId];
    }

    /// @notice A panel decides a review or a report.
    function decide(uint256 which, uint8 choice) external {
        if (undecided.length == 0) return;
        which %= undecided.length;
        uint256 caseId = undecided[which];
        undecided[which] = undecided[undecided.length - 1];
        undecided.pop();
        uint256 batchId = reportedBatch[caseId];
        if (batchId == 0) return _judge(caseId, choice % 9);

        IDatanets.Batch memory before = datanets.getBatch(batchId);
        uint256 burntBefore = address(0xdEaD).balance;
        --openReports[batchId];
        panel.decide(caseId, choice % 3);
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        if (choice % 3 == 2) {
            if (!before.tombstoned && accepted[batchId]) --live[batch.datanetId];
            if (!batch.tombstoned) ++wrongPayments;
        }
        uint256 slashed = before.bond - batch.bond;
        if (slashed != 0 && (choice % 3 != 2 || batch.bond != 0)) ++wrongPayments;
        bondsHeld -= slashed;
        if (address(0xdEaD).balance - burntBefore != slashed - slashed / 2) ++wrongPayments;
        uint256 credits = 0;
        for (uint256 i = 0; i < 3; ++i) {
            credits += datanets.creditOf(actors[i]) - credit[actors[i]];
            credit[actors[i]] = datanets.creditOf(actors[i]);
        }
        if (credits != slashed / 2) ++wrongPayments;
    }

    function withdraw(uint256 who, uint256 amount) external {
        address actor = actors[who % 3];
        amount = bound(amount, 0, credit[actor]);
        uint256 before = actor.balance;
        vm.prank(actor);
        datanets.withdrawCredit(actor, amount);
        credit[actor] -= amount;
        if (actor.balance != before + amount) ++wrongPayments;
    }

    function _judge(uint256 caseId, uint8 choice) private {
        uint256 batchId = _batchOfCase(caseId);
        panel.decide(caseId, choice);
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        if (choice == 2) {
            accepted[batchId] = true;
            if (!batch.tombstoned) ++live[batch.datanetId];
        }
    }

    function _batchOfCase(uint256 caseId) private view returns (uint256) {
        for (uint256 batchId = 1; batchId <= batches; ++batchId) {
            if (datanets.getBatch(batchId).caseId == caseId) return batchId;
        }
        revert("no batch of this case");
    }

    function reclaim(uint256 who, uint256 which) external {
        if (batches == 0) return;
        address actor = actors[who % 3];
        uint256 batchId = 1 + which % batches;
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        uint256 before = actor.balance;
        vm.prank(actor);
        (bool done,) = address(datanets).call(abi.encodeCall(datanets.reclaimBond, (batchId)));
        if (done && openReports[batchId] != 0) ++dodged;
        bool due = batch.contributor == actor && batch.bond != 0 && openReports[batchId] == 0
            && block.timestamp >= uint256(batch.contributedAt) + lock;
        if (done != due || actor.balance != before + (due ? batch.bond : 0)) ++wrongPayments;
        if (due) bondsHeld -= batch.bond;
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % (2 * uint256(lock)));
    }

    function upgrade() external {
        vm.prank(governor);
        datanets.upgradeToAndCall(nextImplementation, "");
    }

    function force(uint96 amount) external {
        vm.deal(address(datanets), address(datanets).balance + amount);
        forced += amount;
    }

    function actorAt(uint256 i) external view returns (address) {
        return actors[i];
    }

    function rootCount() external view returns (uint256) {
        return roots.length;
    }
}

contract DatanetsInvariantTest is LedgerTest {
    DatanetsHandler private handler;

    function setUp() public override {
        super.setUp();
        vm.etch(address(reviews), address(new Panel()).code);
        Panel(address(reviews)).setFee(3);
        handler = new DatanetsHandler(datanets, governor, BOND_LOCK, _datanetsImplementation(BOND_LOCK), Panel(address(reviews)));
        targetContract(address(handler));
    }

    function invariant_ABatchRootBelongsToOneBatchForEver() external view {
        assertEq(handler.copies(), 0);
        for (uint256 i = 0; i < handler.rootCount(); ++i) {
            bytes32 root = handler.roots(i);
            uint256 batchId = datanets.batchOf(root);
            assertEq(batchId, handler.firstBatch(root));
            assertEq(datanets.getBatch(batchId).root, root);
            assertEq(datanets.getBatch(batchId).contributor, handler.firstContributor(root));
        }
    }

    function invariant_TheNativeBalanceEqualsTheBondsAndCreditsHeld() external view {
        uint256 held = 0;
        for (uint256 batchId = 1; batchId <= handler.batches(); ++batchId) held += datanets.getBatch(batchId).bond;
        assertEq(held, handler.bondsHeld());
        for (uint160 i = 0; i < 3; ++i) held += datanets.creditOf(handler.actorAt(i));
        assertEq(held + handler.forced(), address(datanets).balance);
    }

    function invariant_ABondIsPaidOnce() external view {
        assertEq(handler.wrongPayments(), 0);
    }

    function invariant_TheBondOfAReportedBatchStays() external view {
        assertEq(handler.dodged(), 0);
        for (uint256 batchId = 1; batchId <= handler.batches(); ++batchId) {
            assertEq(datanets.getBatch(batchId).openReports, handler.openReports(batchId));
        }
    }

    function invariant_TheLiveBatchesOfADatanetAreThoseAcceptedLessThoseTombstoned() external view {
        for (uint256 i = 1; i <= 3; ++i) assertEq(datanets.getDatanet(i).liveBatches, handler.live(i));
    }
}
