// Shows that the tests of attacks bite: takes each defence out of the sources, one at a time, and sees the attack's test
// fail. Works in a copy; writes docs/ATTACKS.md: `npm run defences -w packages/contracts` (about twenty minutes).
// With words behind `--` it runs only the attacks whose name or test holds one of them, and writes nothing.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/compiler/compilerInput.ts'
import { forgeCommand } from '../src/compiler/forgeCommand.ts'

type Case = {
  attack: string
  /** File in test/attacks, and how the test's name begins. */
  test: string
  /** What is taken out, in words. */
  defence: string
  file: string
  /** Text that stands in the file once, and what stands there without the defence. */
  take: string
  leave: string
}

const cases: Case[] = [
  {
    attack: 'signature malleability (equivocation)',
    test: 'Disputes.test_AttackMalleability_TheOtherSpelling',
    defence: 'signatures with s in the upper half are none',
    file: 'contracts/Disputes.sol',
    take: `        (address signer, ECDSA.RecoverError error,) = ECDSA.tryRecoverCalldata(digest, signature);
`,
    leave: `        ECDSA.RecoverError error = ECDSA.RecoverError.NoError;
        address signer =
            ecrecover(digest, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64]));
`,
  },
  {
    attack: 'one receipt passed off as two',
    test: 'Disputes.test_AttackMalleability_OneReceipt',
    defence: 'an equivocation is two digests, not two signatures',
    file: 'contracts/Disputes.sol',
    take: ' && firstDigest != secondDigest',
    leave: '',
  },
  {
    attack: 'cross-chain replay (receipts)',
    test: 'Disputes.test_AttackCrossChainReplay',
    defence: 'a receipt’s digest binds chain and contract',
    file: 'contracts/libraries/Receipts.sol',
    take: ', chainId, settlement)',
    leave: ')',
  },
  {
    attack: 'double challenge (equivocation)',
    test: 'Disputes.test_AttackDoubleChallenge_OneEquivocation',
    defence: 'what a place has cost is kept',
    file: 'contracts/Disputes.sol',
    take: '        punished[operator][sequence] = before + uint96(taken);\n',
    leave: '',
  },
  {
    attack: 'double challenge (epoch)',
    test: 'Disputes.test_AttackDoubleChallenge_OneFault',
    defence: 'a proof is against the epoch that is pending, by its hash',
    file: 'contracts/Disputes.sol',
    take: '        epoch.requireKnown(settlement);\n',
    leave: '',
  },
  {
    attack: 'an honest epoch made to look faulty by selling its model',
    test: 'Disputes.test_AttackFraming',
    defence: 'what may change hands is not held against today’s owners',
    file: 'contracts/Disputes.sol',
    take: '!_mayChangeHands(role) && line.line.account != account',
    leave: 'line.line.account != account',
  },
  {
    attack: 'a question that comes too late to matter',
    test: 'Disputes.test_AttackLateQuestion',
    defence: 'a deadline leaves time to report inside the window',
    file: 'contracts/Availability.sol',
    take: '        require(deadline <= latest, Availability_TooLate(deadline, latest));\n',
    leave: '',
  },
  {
    attack: 'an old question against a new proposal',
    test: 'Disputes.test_AttackStaleQuestion',
    defence: 'a question names the proposal by the end of its window, too',
    file: 'contracts/Availability.sol',
    take: `            question.finalisableAt == finalisableAt,
            Availability_NotAsked`,
    leave: `            finalisableAt != 0,
            Availability_NotAsked`,
  },
  {
    attack: 're-entrancy by a malicious receiver (bonds of questions)',
    test: 'Disputes.test_AttackReentrancy',
    defence: 'credit is lowered before it is paid',
    file: 'contracts/Availability.sol',
    take: `        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
`,
    leave: `        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
        _credit[msg.sender] = credit - amount;
`,
  },
  {
    attack: 'root with inflated sum, above its children',
    test: 'Settlement.test_AttackRootWithInflatedSum_StoppedByTheChildrensSums',
    defence: 'a node that is not the sum of its children is a fault',
    file: 'contracts/Settlement.sol',
    take: 'MerkleSum.differs(leftSum, rightSum, committedSum)',
    leave: 'false',
  },
  {
    attack: 'root with inflated sum, beyond the money',
    test: 'Settlement.test_AttackRootWithInflatedSum_StoppedByTheFunds',
    defence: 'no total above what was claimed plus what is held',
    file: 'contracts/Settlement.sol',
    take: '        require(proposal.total <= funded, Settlement_Unfunded(proposal.total, funded));\n',
    leave: '',
  },
  {
    attack: 'payout that no line earned',
    test: 'Settlement.test_AttackPayoutWithoutLines',
    defence: 'a cumulative is the last one plus its lines',
    file: 'contracts/Settlement.sol',
    take: '_finalCumulative(previous, account, before) + _linesOf(epoch, account, start, end)',
    leave: '_cumulativeIn(epoch, account, proposed)',
  },
  {
    attack: 're-entrancy by a malicious receiver (claim)',
    test: 'Settlement.test_AttackReentrancyByAMaliciousReceiver',
    defence: 'a claim is booked before it is paid',
    file: 'contracts/Settlement.sol',
    take: `        _claimed[account] = cumulative;
        _totals = totals.withClaim(paid);
        emit Claimed(account, paid, cumulative);

        if (unwrap) token.withdrawTo(account, paid);
        else token.safeTransfer(account, paid);
`,
    leave: `        if (unwrap) token.withdrawTo(account, paid);
        else token.safeTransfer(account, paid);
        _claimed[account] = cumulative;
        _totals = totals.withClaim(paid);
        emit Claimed(account, paid, cumulative);
`,
  },
  {
    attack: 'griefing by a reverting claimant',
    test: 'Settlement.test_AttackGriefingByARevertingClaimant',
    defence: 'each entry is a call of its own',
    file: 'contracts/Settlement.sol',
    take: '            } catch (bytes memory reason) {\n',
    leave: `            } catch (bytes memory reason) {
                require(reason.length == 0, Settlement_ZeroAddress());
`,
  },
  {
    attack: 'double challenge of an epoch',
    test: 'Settlement.test_AttackDoubleChallenge',
    defence: 'a challenge takes the epoch away with its bond',
    file: 'contracts/Settlement.sol',
    take: `        delete _epochHashes[progress.next];
        _progress = Progress(progress.next, 0, address(0));
        _credit[challenger]`,
    leave: '        _credit[challenger]',
  },
  {
    attack: 'cross-chain replay of a root',
    test: 'Settlement.test_AttackCrossChainReplay',
    defence: 'a leaf binds the chain and the contract',
    file: 'contracts/libraries/MerkleSum.sol',
    take: '            mstore(at, chainId)\n',
    leave: '            mstore(at, 31337)\n',
  },
  {
    attack: 'flash-staked vote',
    test: 'Governance.test_AttackFlashStakedVote',
    defence: 'votes count at the snapshot',
    file: 'contracts/OpenGovernor.sol',
    take: '    function _executor() internal',
    leave: `    function _getVotes(address account, uint256, bytes memory)
        internal
        view
        override(Governor, GovernorVotes)
        returns (uint256)
    {
        return token().getVotes(account);
    }

    function _executor() internal`,
  },
  {
    attack: 'vote by slashed stake',
    test: 'Staking.test_AttackVoteBySlashedStake',
    defence: 'a slash moves votes',
    file: 'contracts/Staking.sol',
    take: '        _moveVotes(pool);\n        _credit[challenger] += rewarded;',
    leave: '        _credit[challenger] += rewarded;',
  },
  {
    attack: 'unbond to dodge a slash',
    test: 'Staking.test_AttackUnbondToDodgeASlash',
    defence: 'what unbonds falls with its pool until it is paid',
    file: 'contracts/Staking.sol',
    take: '        slashed = amount < stored.assets ? amount : stored.assets;',
    leave: '        slashed = amount < stored.active ? amount : stored.active;',
  },
  {
    attack: 'slashing oneself for profit',
    test: 'Staking.test_AttackSelfSlashProfit',
    defence: 'half burns',
    file: 'contracts/Staking.sol',
    take: '_ownPart(pool, slashed) / 2;',
    leave: '_ownPart(pool, slashed);',
  },
  {
    attack: 're-entrancy by a malicious receiver (stake)',
    test: 'Staking.test_AttackReenterByAMaliciousReceiver',
    defence: 'a request is spent before it is paid',
    file: 'contracts/Staking.sol',
    take: '        delete _requests[requestId];\n',
    leave: '',
  },
  {
    attack: 'malicious upgrade, below the quorum',
    test: 'Governance.test_AttackMaliciousUpgradeBelowTheQuorum',
    defence: 'the quorum',
    file: 'contracts/OpenGovernor.sol',
    take: 'return Math.max(super.quorum(timepoint), quorumFloor);',
    leave: 'return Math.min(super.quorum(timepoint), 0);',
  },
  {
    attack: 'malicious upgrade, by who does not govern',
    test: 'Registries.test_AttackMaliciousUpgradeByWhoDoesNotGovern',
    defence: 'restricted on _authorizeUpgrade',
    file: 'contracts/Datanets.sol',
    take: 'function _authorizeUpgrade(address) internal override restricted {}',
    leave: 'function _authorizeUpgrade(address) internal override {}',
  },
  {
    attack: 'contributor judges its own batch',
    test: 'CuratedReviews.test_AttackContributorJudgesItsOwnBatch',
    defence: 'the contributor pays the case, and who pays is not drawn',
    file: 'contracts/Datanets.sol',
    take: 'REVIEW_CHOICES, datanet.panel, msg.sender, new address[](0)',
    leave: 'REVIEW_CHOICES, datanet.panel, address(this), new address[](0)',
  },
  {
    attack: 'parties judge a report',
    test: 'CuratedReviews.test_AttackPartiesJudgeAReport',
    defence: 'a report excludes both',
    file: 'contracts/Datanets.sol',
    take: 'REPORT_CHOICES, panelSize, msg.sender, parties',
    leave: 'REPORT_CHOICES, panelSize, address(this), new address[](0)',
  },
  {
    attack: 'fee stranded where nobody can be drawn',
    test: 'CuratedReviews.test_AttackFeeStrandedWhereNobodyCanBeDrawn',
    defence: 'Reviews pays back to who paid',
    file: 'contracts/Datanets.sol',
    take: 'REVIEW_CHOICES, datanet.panel, msg.sender, new address[](0)',
    leave: 'REVIEW_CHOICES, datanet.panel, address(this), new address[](0)',
  },
  {
    attack: 'quorum at the last second',
    test: 'Governance.test_AttackQuorumAtTheLastSecond',
    defence: 'a late quorum prolongs the vote',
    file: 'contracts/OpenGovernor.sol',
    take: 'GovernorPreventLateQuorum(settings.lateQuorumExtension)',
    leave: 'GovernorPreventLateQuorum(0)',
  },
  {
    attack: 'replayed voucher',
    test: 'BatchSettlement.test_AttackReplayedVoucher',
    defence: 'claims are cumulative',
    file: 'contracts/x402/BatchSettlement.sol',
    take: '        if (total <= before) return;\n',
    leave: '        before = 0;\n',
  },
  {
    attack: 'channel drained before the claim',
    test: 'BatchSettlement.test_AttackChannelDrainedBeforeClaim',
    defence: 'a withdrawal waits',
    file: 'contracts/x402/BatchSettlement.sol',
    take: '        require(block.timestamp >= finalizeAfter, BatchSettlement_TooEarly(channelId, finalizeAfter));\n',
    leave: '',
  },
  {
    attack: 'channel: double claim',
    test: 'BatchSettlement.test_AttackDoubleClaim',
    defence: 'a row sees what the row before it claimed',
    file: 'contracts/x402/BatchSettlement.sol',
    take: '        channel.totalClaimed = total;\n        _receivers',
    leave: '        _receivers',
  },
  {
    attack: 'channel: signature malleability',
    test: 'BatchSettlement.test_AttackSignatureMalleability',
    defence: 'the lower s only',
    file: 'contracts/x402/BatchSettlement.sol',
    take: '            (address recovered, ECDSA.RecoverError problem,) = ECDSA.tryRecoverCalldata(digest, signature);\n            valid = problem == ECDSA.RecoverError.NoError && recovered == signer;\n',
    leave:
      '            valid = ecrecover(digest, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64])) == signer;\n',
  },
  {
    attack: 'channel: cross-chain replay',
    test: 'BatchSettlement.test_AttackCrossChainReplay',
    defence: 'the domain names the chain',
    file: 'contracts/x402/BatchSettlement.sol',
    take: 'return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, channelId, maxClaimableAmount)));',
    leave: 'return keccak256(abi.encode(VOUCHER_TYPEHASH, maxClaimableAmount));',
  },
  {
    attack: 'channel: replay on another contract',
    test: 'BatchSettlement.test_AttackReplayOnAnotherContract',
    defence: 'the domain names the contract',
    file: 'contracts/x402/BatchSettlement.sol',
    take: 'return _hashTypedDataV4(keccak256(abi.encode(CHANNEL_CONFIG_TYPEHASH, config)));',
    leave: 'return keccak256(abi.encode(CHANNEL_CONFIG_TYPEHASH, block.chainid, config));',
  },
  {
    attack: 'channel: a gateway redirects the payee',
    test: 'BatchSettlement.test_AttackGatewayRedirectsThePayee',
    defence: 'a claim is for the receiver that the channel names',
    file: 'contracts/x402/BatchSettlement.sol',
    take: '_receivers[config.receiver][config.token].totalClaimed += total - before;',
    leave: '_receivers[msg.sender][config.token].totalClaimed += total - before;',
  },
  {
    attack: 'channel: a deposit into another channel',
    test: 'BatchSettlement.test_AttackDepositIntoAnotherChannel',
    defence: 'the nonce names the channel',
    file: 'contracts/x402/ERC3009DepositCollector.sol',
    take: 'bytes32 nonce = keccak256(abi.encode(channelId, salt));',
    leave: 'bytes32 nonce = bytes32(salt);',
  },
  {
    attack: 'channel: a stranger calls the collector',
    test: 'BatchSettlement.test_AttackCollectorCalledByAStranger',
    defence: 'only BatchSettlement may',
    file: 'contracts/x402/ERC3009DepositCollector.sol',
    take: '        require(msg.sender == settlement, DepositCollector_NotBatchSettlement(msg.sender, settlement));\n',
    leave: '',
  },
  {
    attack: 'channel: one deposit counted twice',
    test: 'BatchSettlement.test_AttackReentrantDeposit',
    defence: 'no deposit within a deposit',
    file: 'contracts/x402/BatchSettlement.sol',
    take: '        external\n        nonReentrant\n    {\n        require(\n            config.payer',
    leave: '        external\n    {\n        require(\n            config.payer',
  },
  {
    attack: 'double challenge of a run',
    test: 'Bisection.test_AttackDoubleChallenge_TheSamePartTwice',
    defence: 'a part is challenged once by each',
    file: 'contracts/Bisection.sol',
    take: '        require(!_challenged[part], Bisection_AlreadyChallenged(runId, offset, count, msg.sender));\n',
    leave: '',
  },
  {
    attack: 'sybil quadratic funding',
    test: 'OpenCircle.test_AttackSybilMatchingIsBoundedByStake',
    defence: 'only who staked before the round is matched',
    file: 'contracts/OpenCircle.sol',
    take: 'return staking.getPastVotes(msg.sender, round.snapshot) >= round.terms.minStake;',
    leave: 'return true;',
  },
  {
    attack: 'colluding donors',
    test: 'OpenCircle.test_AttackCollusionOverManyProjectsIsBoundedByThePair',
    defence: 'what a pair moves is bounded',
    file: 'contracts/libraries/PairwiseMatching.sol',
    take: 'return Math.mulDiv(bound, coordination, bound + coordination);',
    leave: 'return coordination;',
  },
  {
    attack: 'self-dealing grant',
    test: 'OpenCircle.test_AttackSelfDealingGrantIsRefused',
    defence: 'a member of the committee applies for nothing',
    file: 'contracts/OpenCircle.sol',
    take: '        require(!isMember(roundId, msg.sender), OpenCircle_SelfDealing(roundId, msg.sender));\n',
    leave: '',
  },
  {
    attack: 'signature malleability (validator key)',
    test: 'Staking.test_AttackSignatureMalleability',
    defence: 'the lower s only',
    file: 'contracts/staking/ValidatorSeats.sol',
    take: 'ECDSA.recover(_possessionDigest(msg.sender, key), proof)',
    leave:
      'ecrecover(_possessionDigest(msg.sender, key), uint8(proof[64]), bytes32(proof[:32]), bytes32(proof[32:64]))',
  },
  {
    attack: 'replay of a quote',
    test: 'Jobs.test_AttackQuoteReplay',
    defence: 'a nonce funds one job',
    file: 'contracts/Jobs.sol',
    take: '        require(!_used[quote.operator][quote.nonce], Jobs_QuoteUsed(quote.operator, quote.nonce));\n',
    leave: '',
  },
  {
    attack: 'flash-staked vote (stake that unbonds)',
    test: 'Staking.test_AttackFlashStakedVote',
    defence: 'what unbonds has no votes',
    file: 'contracts/Staking.sol',
    take: '        stored.activeShares -= uint128(shares);\n        if (pool == msg.sender) stored.ownUnbonding',
    leave: '        if (pool == msg.sender) stored.ownUnbonding',
  },
  {
    attack: 'unbonding a locked bond',
    test: 'Staking.test_AttackUnbondALockedBond',
    defence: 'what is locked cannot be unbonded',
    file: 'contracts/Staking.sol',
    take: 'stored.active >= stored.locked, Staking_StakeLocked',
    leave: 'true || stored.active >= stored.locked, Staking_StakeLocked',
  },
  {
    attack: 'slashing what others staked into the own pocket',
    test: 'Staking.test_AttackSelfSlashOfWhatOthersStaked',
    defence: 'only what the account itself loses is rewarded',
    file: 'contracts/Staking.sol',
    take: '_ownPart(pool, slashed) / 2;',
    leave: 'slashed / 2;',
  },
  {
    attack: 're-entrancy by a malicious receiver (rewards)',
    test: 'Staking.test_AttackReenterByAMaliciousReceiver',
    defence: 'rewards are spent before they are paid',
    file: 'contracts/staking/StakeRewards.sol',
    take: '        position.earned %= SCALE;\n        emit RewardsClaimed(pool, msg.sender, amount);\n        _pay(msg.sender, amount);',
    leave:
      '        _pay(msg.sender, amount);\n        position.earned %= SCALE;\n        emit RewardsClaimed(pool, msg.sender, amount);',
  },
  {
    attack: 'somebody else’s validator key',
    test: 'Staking.test_AttackRegisterSomebodyElsesKey',
    defence: 'the proof of possession names the account',
    file: 'contracts/staking/ValidatorSeats.sol',
    take: 'abi.encode(POSSESSION, account, keccak256(key))',
    leave: 'abi.encode(POSSESSION, address(0), keccak256(key))',
  },
  {
    attack: 'commission raised over rewards that came',
    test: 'Staking.test_AttackCommissionRaisedOverRewardsThatCame',
    defence: 'a commission waits as long as it takes to leave',
    file: 'contracts/staking/StakeRewards.sol',
    take: '        pool.announced = basisPoints;\n',
    leave: '        pool.commission = basisPoints;\n        pool.announced = basisPoints;\n',
  },
  {
    attack: 'donation moves the price of a share',
    test: 'Staking.test_AttackDonationMovesNoPrice',
    defence: 'the price comes from what was staked',
    file: 'contracts/libraries/StakePool.sol',
    take: '(amount * shares) / pool.assets;',
    leave: '(amount * shares) / (address(this).balance - amount);',
  },
  {
    attack: 're-entrancy by a malicious beneficiary (release)',
    test: 'Vesting.test_AttackReenterReleaseByAMaliciousBeneficiary',
    defence: 'what is released counts before it is paid',
    file: 'contracts/Vesting.sol',
    take: '    /// @notice Wei of all that ever came here',
    leave: `    function release() public override {
        (bool paid,) = owner().call{value: releasable()}("");
        require(paid);
        super.release();
    }

    /// @notice Wei of all that ever came here`,
  },
  {
    attack: 're-entrancy by a malicious beneficiary (rewards)',
    test: 'Vesting.test_AttackReenterClaimRewardsByAMaliciousBeneficiary',
    defence: 'nothing but the rewards is passed on',
    file: 'contracts/Vesting.sol',
    take: 'Address.sendValue(payable(owner()), amount);',
    leave: 'Address.sendValue(payable(owner()), address(this).balance);',
  },
  {
    attack: 'staking takes out what has not vested',
    test: 'Vesting.test_AttackStakeToTakeOutWhatHasNotVested',
    defence: 'stake comes back to the contract',
    file: 'contracts/Vesting.sol',
    take: '        emit StakeReturned(requestId, amount);\n',
    leave: '        emit StakeReturned(requestId, amount);\n        Address.sendValue(payable(owner()), amount);\n',
  },
  {
    attack: 'vesting twice by staking',
    test: 'Vesting.test_AttackStakeToVestTwice',
    defence: 'staked coins count as held, released ones as released',
    file: 'contracts/Vesting.sol',
    take: 'return Math.min(Math.saturatingSub(vested, released()), address(this).balance);',
    leave: 'return _vestingSchedule(address(this).balance, uint64(block.timestamp));',
  },
  {
    attack: 'a staged fault frees what has not vested',
    test: 'Vesting.test_AttackStageAFaultToFreeWhatHasNotVested',
    defence: 'the stake stands behind the contract, which has no faults',
    file: 'contracts/Vesting.sol',
    take: 'staking.stake{value: amount}(address(this));',
    leave: 'staking.stake{value: amount}(owner());',
  },
  {
    attack: 'others’ stake counted as vesting',
    test: 'Vesting.test_AttackStakeBehindTheContractToVestMore',
    defence: 'only the contract’s own shares count',
    file: 'contracts/Vesting.sol',
    take: '        return staking.stakeOf(address(this), address(this));',
    leave: '        return (0, staking.activeStake(address(this)));',
  },
  {
    attack: 'the beneficiary’s place taken',
    test: 'Vesting.test_AttackTakeThePlaceOfTheBeneficiary',
    defence: 'only whom it was offered to accepts it',
    file: 'contracts/Vesting.sol',
    take: '        super.acceptOwnership();',
    leave: '        _transferOwnership(msg.sender);',
  },
  {
    attack: 'reputation root with an inflated sum',
    test: 'Reputation.test_AttackRootWithInflatedSumProvesNothing',
    defence: 'a proof leads to the total, too',
    file: 'contracts/Reputation.sol',
    take: 'root == epoch.root && total == epoch.total',
    leave: 'root == epoch.root',
  },
  {
    attack: 'double challenge of a reputation root',
    test: 'Reputation.test_AttackDoubleChallengeSlashesOnce',
    defence: 'only a pending root is slashed for',
    file: 'contracts/Reputation.sol',
    take: 'if (upheld && epoch.state == State.Pending)',
    leave: 'if (upheld)',
  },
  {
    attack: 'unbond to dodge the slash of a reputation root',
    test: 'Reputation.test_AttackUnbondToDodgeASlash',
    defence: 'the bond is locked',
    file: 'contracts/Reputation.sol',
    take: '        staking.lock(msg.sender, IStaking.Role.Proposer, bond);\n',
    leave: '',
  },
  {
    attack: 'a guardian saves a bond from its slash',
    test: 'Reputation.test_AttackGuardianCannotSaveABondFromItsSlash',
    defence: 'a challenged root cannot be withdrawn',
    file: 'contracts/Reputation.sol',
    take: '        // Else it would save a bond from its slash.\n        _requireUnchallenged(domain, epochId, epoch);\n',
    leave: '',
  },
  {
    attack: 'a poor challenge blocks an honest one',
    test: 'Reputation.test_AttackPoorChallengeDoesNotBlockAnHonestOne',
    defence: 'a root waits for every challenge',
    file: 'contracts/Reputation.sol',
    take: '        _requireUnchallenged(domain, epochId, epoch);\n        Domain storage kept',
    leave: '        Domain storage kept',
  },
  {
    attack: 'forged verdict over a score',
    test: 'Reputation.test_AttackForgedOrRepeatedVerdict',
    defence: 'Reviews alone tells verdicts',
    file: 'contracts/Reputation.sol',
    take: '        require(msg.sender == address(reviews), Reputation_NotReviews(msg.sender));\n',
    leave: '',
  },
  {
    attack: 'malicious upgrade of Reputation',
    test: 'Reputation.test_AttackMaliciousUpgrade',
    defence: 'restricted on _authorizeUpgrade',
    file: 'contracts/Reputation.sol',
    take: 'function _authorizeUpgrade(address) internal override restricted {}',
    leave: 'function _authorizeUpgrade(address) internal override {}',
  },
  {
    attack: 'reputation earned for the occasion',
    test: 'Reputation.test_AttackScoreEarnedForTheOccasionCountsLater',
    defence: 'the root that was final at the snapshot counts',
    file: 'contracts/Reputation.sol',
    take: 'finals.upperLookupRecent(timestamp)',
    leave: 'finals.latest()',
  },
  {
    attack: 'copied commit',
    test: 'Reviews.test_AttackCopiedCommitCannotBeRevealed',
    defence: 'a commitment names its reviewer',
    file: 'contracts/Reviews.sol',
    take: 'keccak256(abi.encode(choice, salt, reviewer, caseId, round, block.chainid, address(this)))',
    leave: 'keccak256(abi.encode(choice, salt, caseId, round, block.chainid, address(this)))',
  },
  {
    attack: 'replayed reveal',
    test: 'Reviews.test_AttackReplayedRevealFitsNoOtherCaseOrRound',
    defence: 'a commitment names its case and round',
    file: 'contracts/Reviews.sol',
    take: 'keccak256(abi.encode(choice, salt, reviewer, caseId, round, block.chainid, address(this)))',
    leave: 'keccak256(abi.encode(choice, salt, reviewer, block.chainid, address(this)))',
  },
  {
    attack: 'starving the verdict’s callback',
    test: 'Reviews.test_AttackACallerCannotStarveTheCallback',
    defence: 'finalise asks for the gas of the callback',
    file: 'contracts/Reviews.sol',
    take: '            require(gasleft() >= needed, Reviews_GasTooLow(gasleft(), needed));\n',
    leave: '',
  },
  {
    attack: 'takeover of the set between two blocks',
    test: 'Validators.test_AttackTakeoverBetweenTwoBlocks',
    defence: 'at most a third of a new set’s power is new',
    file: 'contracts/libraries/SetChange.sol',
    take: '        _limitGains(changes, kept / 2);\n',
    leave: '',
  },
  {
    attack: 'a set emptied between two blocks',
    test: 'Validators.test_AttackSetEmptiedBetweenTwoBlocks',
    defence: 'at most a third of the power goes in an epoch',
    file: 'contracts/libraries/SetChange.sol',
    take: '_limitLosses(changes, lost, total / 3)',
    leave: '_limitLosses(changes, lost, total)',
  },
  {
    attack: 'another key after a fault',
    test: 'Validators.test_AttackAnotherKeyAfterTheFault',
    defence: 'an account is barred, with every key',
    file: 'contracts/ValidatorSet.sol',
    take: ' || _isOut(seats[i].account)) continue;',
    leave: ') continue;',
  },
  {
    attack: 'one vote passed off as two',
    test: 'Validators.test_AttackOneVoteTwice',
    defence: 'two votes are for two blocks',
    file: 'contracts/DoubleSigning.sol',
    take: '        require(!first.isSameBlock(second), DoubleSigning_SameBlock());\n',
    leave: '',
  },
  {
    attack: 'cross-chain replay (votes)',
    test: 'Validators.test_AttackVotesOfAnotherChain',
    defence: 'what is signed names the chain',
    file: 'contracts/DoubleSigning.sol',
    take: 'CanonicalVote.digest(place, vote, consensusId())',
    leave: 'CanonicalVote.digest(place, vote, "openledger-1")',
  },
  {
    attack: 'one double signing proven again',
    test: 'Validators.test_AttackOneFaultProvenAgain',
    defence: 'an account is barred once',
    file: 'contracts/ValidatorSet.sol',
    take: '        require(!_tombstoned[account], ValidatorSet_AlreadyTombstoned(account));\n',
    leave: '',
  },
  {
    attack: 'a double signing of stake that is gone, held against newer stake',
    test: 'Validators.test_AttackFaultOfThoseWhoAreGone',
    defence: 'votes are no older than the delay of unbonding',
    file: 'contracts/DoubleSigning.sol',
    take: '        require(place.height >= oldest, DoubleSigning_TooOld(place.height, oldest));\n',
    leave: '',
  },
  {
    attack: 'one missed block shown as many',
    test: 'Validators.test_AttackOneBlockShownAsMany',
    defence: 'blocks ascend',
    file: 'contracts/Downtime.sol',
    take: 'missed.height > shown.last && missed.height < ends',
    leave: 'missed.height < ends',
  },
  {
    attack: 'misses of many windows added up',
    test: 'Validators.test_AttackMissesOfManyWindows',
    defence: 'a case ends with its window',
    file: 'contracts/Downtime.sol',
    take: 'missed.height > shown.last && missed.height < ends',
    leave: 'missed.height > shown.last',
  },
  {
    attack: 'made-up commits',
    test: 'Validators.test_AttackMadeUpCommits',
    defence: 'the chain keeps the hash of every commit',
    file: 'contracts/Downtime.sol',
    take: 'LastCommit.rootAt(missed.time) == LastCommit.root(missed.height, membersHash, missed.signed)',
    leave: 'LastCommit.rootAt(missed.time) != membersHash',
  },
  {
    attack: 'somebody else’s missing votes',
    test: 'Validators.test_AttackSomebodyElsesMisses',
    defence: 'the accused’s own bit is looked at',
    file: 'contracts/Downtime.sol',
    take: '            require(!LastCommit.isSigned(missed.signed, place), Downtime_Signed(account, missed.height));\n',
    leave: '',
  },
  {
    attack: 'one absence paid for twice',
    test: 'Validators.test_AttackOneAbsenceTwice',
    defence: 'a release forgives what was before',
    file: 'contracts/Downtime.sol',
    take: '        require(shown.first > releasedAt, Downtime_Forgiven(account, shown.first, releasedAt));\n',
    leave: '        releasedAt;\n',
  },
  {
    attack: 'out of jail at once',
    test: 'Validators.test_AttackOutOfJailAtOnce',
    defence: 'a stay has its time',
    file: 'contracts/Downtime.sol',
    take: '        require(block.timestamp >= record.until, Downtime_TooEarly(msg.sender, record.until));\n',
    leave: '',
  },
  {
    attack: 'votes left out by a third of the proposers',
    test: 'Validators.test_AttackVotesLeftOutByAThirdOfTheProposers',
    defence: 'more than a third may be missed, whatever is voted',
    file: 'contracts/Downtime.sol',
    take: 'terms.missedBps >= LEAST_MISSED',
    leave: 'terms.missedBps >= LEAST_MISSED - 1',
  },
  {
    attack: 'a purse emptied past the books',
    test: 'Validators.test_AttackPurseEmptiedPastTheBooks',
    defence: 'a purse obeys one contract',
    file: 'contracts/Purse.sol',
    take: '        require(msg.sender == tips, Purse_NotTips(msg.sender));\n',
    leave: '',
  },
  {
    attack: 're-entrancy by a malicious receiver (tips)',
    test: 'Validators.test_AttackReenterWithdrawOfTips',
    defence: 'credit is lowered before it is paid',
    file: 'contracts/Tips.sol',
    take: `        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
`,
    leave: `        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
        _credit[msg.sender] = credit - amount;
`,
  },
]

const words = process.argv.slice(2)
const isAsked = (text: string) => words.length === 0 || words.some(word => text.includes(word))
const wanted = cases.filter(({ attack, test }) => isAsked(`${attack} ${test}`))
const copy = mkdtempSync(join(tmpdir(), 'openledger-defences-'))
const rows: string[] = []
let held = 0
try {
  const skipped = new Set(['node_modules', 'out', 'cache'].map(name => join(packageRoot, name)))
  cpSync(packageRoot, copy, { recursive: true, filter: source => !skipped.has(source) })
  symlinkSync(join(packageRoot, '../../node_modules'), join(copy, 'node_modules'))
  const files = new Set(wanted.map(({ test }) => test.split('.')[0]))
  const whole = forge(['--match-path', `test/attacks/{${[...files].join()}}.t.sol`])
  if (whole.status !== 0) throw new Error(`The attacks do not fail with their defences: ${whole.stdout}${whole.stderr}`)
  for (const one of wanted) {
    const path = join(copy, one.file)
    const source = readFileSync(path, 'utf8')
    if (source.split(one.take).length !== 2) throw new Error(`${one.file} has not once: ${one.take}`)
    writeFileSync(
      path,
      source.replace(one.take, () => one.leave),
    )
    const without = run(one)
    writeFileSync(path, source)
    if (without === 'fails') held++
    console.log(`${without === 'fails' ? 'ok  ' : 'NOT '} ${one.attack}: ${without} without (${one.defence})`)
    rows.push(`| ${one.attack} | \`${one.test}\` | ${one.defence} | ${without} |`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
if (words.length === 0) writeFileSync(join(packageRoot, '../../docs/ATTACKS.md'), page(rows))
console.log(`${held} of ${wanted.length} defences are needed by their test`)
if (held < wanted.length) process.exit(1)

/** Whether the attack's test passes on the sources as they stand in the copy. */
function run({ test }: Case): 'passes' | 'fails' {
  const [file, name] = test.split('.')
  const { stdout, stderr, status } = forge(['--match-path', `test/attacks/${file}.t.sol`, '--match-test', `^${name}`])
  const ran = /(\d+) tests? passed, (\d+) failed/.exec(stdout)
  if (ran === null || Number(ran[1]) + Number(ran[2]) === 0) throw new Error(`${test} did not run: ${stdout}${stderr}`)
  return status === 0 ? 'passes' : 'fails'
}

function forge(args: readonly string[]) {
  const command = forgeCommand(['test', ...args])
  if (command === undefined) throw new Error('npm has no forge for this platform')
  return spawnSync(command.file, command.args, { cwd: copy, env: command.env, encoding: 'utf8', maxBuffer: 2 ** 28 })
}

function page(lines: readonly string[]): string {
  return [
    '<!-- Written by packages/contracts/scripts/defences.ts. Do not edit. -->',
    '',
    '# Attacks',
    '',
    'Each attack has a test that passes because of a defence. The script takes the defence out of the sources and runs',
    'the test again: it must fail. (More attacks than these are tested in `packages/contracts/test/attacks`.) Attacks on',
    'what is paid by, by those who give data, train or serve, are measured in [ATTRIBUTION.md](ATTRIBUTION.md#attacks).',
    '',
    '| Attack | Test | Defence that was taken out | The test then |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}
